package kr.carbonpoint.signin;

import java.text.Normalizer;
import kr.carbonpoint.engine.Refusal;

/** What somebody calls a passkey: 1–40 characters. */
final class PasskeyLabel {

    private static final int LONGEST = 40;

    private PasskeyLabel() {}

    /** @throws Refusal when there is nothing, or too much */
    static String parse(String typed, String field) {
        String label = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\u00a0\\u3000]+", " ")
                .strip();
        if (label.isEmpty() || label.codePointCount(0, label.length()) > LONGEST) {
            throw new Refusal(field, "이름은 1자에서 %d자까지 적어 주세요.".formatted(LONGEST));
        }
        return label;
    }
}
