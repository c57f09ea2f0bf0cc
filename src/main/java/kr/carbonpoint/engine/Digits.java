package kr.carbonpoint.engine;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Numbers as people type and paste them. */
public final class Digits {

    /** All kinds of blank, invisible character, dash and dot: phones and copied text bring more than the keyboard has. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\u2212.·ㆍ]+");

    private Digits() {}

    /** The text without blanks, dashes and dots, full-width digits as digits; it need not be a number at all. */
    public static String of(String typed) {
        return SEPARATORS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
