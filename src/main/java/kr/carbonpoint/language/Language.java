package kr.carbonpoint.language;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages that residents can choose from. Every text is written in Korean; English comes from the {@link Catalogue}. */
public enum Language {
    KOREAN(Locale.KOREAN),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The one that whoever made the request at hand has chosen; Korean outside of requests, in jobs above all. */
    public static Language current() {
        var context = LocaleContextHolder.getLocaleContext();
        return context == null ? KOREAN : of(context.getLocale());
    }

    /** English for English of any country, Korean for everything else. */
    static Language of(Locale locale) {
        return locale != null && locale.getLanguage().equals("en") ? ENGLISH : KOREAN;
    }
}
