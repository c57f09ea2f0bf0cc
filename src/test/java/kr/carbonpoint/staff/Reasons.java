package kr.carbonpoint.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the fields that ask why are filled in with. */
public final class Reasons {

    /** Beside the reason itself, which must be found nowhere in plain text. */
    public static final String WORDS = "전화로 물어보심 0319";

    public static final String FORM = "application/x-www-form-urlencoded";

    private Reasons() {}

    /** The two fields of a form. */
    public static String fields() {
        return "grounds=INQUIRY&words=" + encoded(WORDS);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
