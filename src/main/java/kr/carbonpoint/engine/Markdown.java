package kr.carbonpoint.engine;

import kr.carbonpoint.language.Plain;

/** Text in forms is Markdown: what people typed must show as they typed it. */
public final class Markdown {

    private Markdown() {}

    /** The text with every character escaped that could be markup. */
    public static String plain(String text) {
        return Plain.markdown(text);
    }
}
