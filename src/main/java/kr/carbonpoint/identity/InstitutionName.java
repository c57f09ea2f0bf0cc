package kr.carbonpoint.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.carbonpoint.engine.Refusal;

/** What a business, an authority, a school or a place calls itself: 2–60 letters, digits and the usual signs between them. */
public record InstitutionName(String text) {

    private static final Pattern ALLOWED = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N} ()&·.,'/+!?:~@#%*_-]{2,60}");
    private static final Pattern CORPORATION = Pattern.compile("\\s|주식회사|\\(주\\)");

    public InstitutionName {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException("not a name");
        }
    }

    /**
     * Reads a typed name; ㈜ becomes (주), full-width letters become plain ones.
     *
     * @param field the form field to mark when it is refused
     * @throws Refusal when it is not a name
     */
    public static InstitutionName parse(String typed, String field) {
        // The dots before the normal form, which makes something else of them.
        String text = Normalizer.normalize(typed.replaceAll("[ㆍ・･‧•]", "·").replace('’', '\''), Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ");
        if (!ALLOWED.matcher(text).matches()) {
            throw new Refusal(field, "이름은 한글, 영문, 숫자로 2자에서 60자까지 입력해 주세요. 그림 문자와 특수한 기호는 쓸 수 없어요.");
        }
        return new InstitutionName(text);
    }

    /** Whether two names are the same but for blanks, capitals and the mark of a 주식회사. */
    public boolean isSameAs(String other) {
        return core(text).equals(core(other));
    }

    private static String core(String name) {
        return CORPORATION.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
