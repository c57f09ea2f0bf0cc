package kr.carbonpoint.engine;

import java.security.SecureRandom;

/** Public references as in {@code K7MQ-2WTD}: eight letters and digits that are not mistaken for one another, 6·10¹¹ of them. */
public final class Reference {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    public static String next() {
        var text = new StringBuilder(letters(8));
        return text.insert(4, '-').toString();
    }

    /** A user id for an applicant: cannot be guessed, cannot be a chosen id, for it has capitals. */
    public static String nextApplicant() {
        return "A" + letters(24);
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .reduce("", String::concat);
    }
}
