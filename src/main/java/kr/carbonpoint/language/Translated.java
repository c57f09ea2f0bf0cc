package kr.carbonpoint.language;

import java.util.Map;

/** Texts that have their English beside them somewhere else than in {@code english/*.yaml}; a bean of the feature that owns them. */
public interface Translated {

    /** English by Korean, both whole texts. */
    Map<String, String> english();
}
