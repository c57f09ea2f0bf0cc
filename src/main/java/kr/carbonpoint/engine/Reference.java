package kr.carbonpoint.engine;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Public references as in {@code K7MQ-2WTD}: eight letters and digits that are not mistaken for one another, 6·10¹¹ of them. */
public final class Reference {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    public static String next() {
        var text = new StringBuilder(letters(8));
        return text.insert(4, '-').toString();
    }

    /** A reference as somebody types it: in small letters, full-width, with or without hyphen. Empty for anything else. */
    public static Optional<String> parse(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "");
        return text.matches("[%s]{8}".formatted(ALPHABET))
                ? Optional.of(text.substring(0, 4) + "-" + text.substring(4))
                : Optional.empty();
    }

    /** A user id for an applicant: cannot be guessed, cannot be a chosen id, for it has capitals. */
    public static String nextApplicant() {
        return "A" + letters(24);
    }

    /** Whether a user id is that of an applicant: only those have capitals. */
    public static boolean isApplicant(String user) {
        return user.matches("A[%s]{24}".formatted(ALPHABET));
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .reduce("", String::concat);
    }
}
