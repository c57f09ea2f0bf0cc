package kr.carbonpoint.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.carbonpoint.engine.Refusal;

/**
 * A person's name, 2–40 characters: 한글 or Latin letters, single blanks, apostrophe, middle dot, hyphen. Always NFC, so
 * that a name typed on a Mac (decomposed 한글) equals the same name typed elsewhere.
 */
public record PersonName(String text) {

    private static final Pattern ALLOWED = Pattern.compile("[가-힣\\p{IsLatin}][가-힣\\p{IsLatin} '·-]{1,39}");

    public PersonName {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException("not a name");
        }
    }

    /**
     * Reads a typed name.
     *
     * @param field the form field to mark when it is refused
     * @throws Refusal when it is not a name
     */
    public static PersonName parse(String typed, String field) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .strip()
                .replaceAll("[\\s\\u00a0\\u3000]+", " ")
                .replace('’', '\'')
                // The dots that Korean keyboards offer for 가운뎃점.
                .replaceAll("[ㆍ・･‧•]", "·");
        if (!ALLOWED.matcher(text).matches()) {
            throw new Refusal(field, "이름은 한글이나 영문으로 2자에서 40자까지 입력해 주세요. 숫자는 쓸 수 없습니다.");
        }
        return new PersonName(text);
    }

    /** In capitals, as residence cards of foreigners have it. */
    public PersonName inCapitals() {
        return new PersonName(text.toUpperCase(Locale.ROOT));
    }

    /** Whether it is the same name, blanks and capitals aside. */
    public boolean isSameAs(PersonName other) {
        return key().equals(other.key());
    }

    /** What all writings of the name have in common. */
    public String key() {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return text.charAt(0) + "*".repeat(text.length() - 1);
    }
}
