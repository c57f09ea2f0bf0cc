package kr.carbonpoint.desk;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody typed to find a member: one of the three ways. Blanks stand for what was left empty.
 *
 * @param name with {@code birthDate}
 */
public record Query(String reference, String loginId, String name, String birthDate) {

    /** In what way a member was searched. */
    public enum Way {
        REFERENCE,
        LOGIN,
        PERSON
    }

    public static final Query EMPTY = new Query("", "", "", "");

    /** As references are written, whatever blanks, dashes or wide letters were typed or pasted. */
    String plainReference() {
        String plain = Normalizer.normalize(reference, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u200b]", "")
                .replaceAll("\\p{Pd}", "-")
                .toUpperCase(Locale.ROOT);
        return plain.matches("[A-Z2-9]{8}") ? plain.substring(0, 4) + "-" + plain.substring(4) : plain;
    }

    String plainLogin() {
        return Normalizer.normalize(loginId, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u200b]", "");
    }

    boolean hasReference() {
        return !reference.isBlank();
    }

    boolean hasLogin() {
        return !loginId.isBlank();
    }

    boolean hasPerson() {
        return !name.isBlank() || !birthDate.isBlank();
    }

    /** What was typed may be a name. */
    @Override
    public String toString() {
        return "Query[…]";
    }
}
