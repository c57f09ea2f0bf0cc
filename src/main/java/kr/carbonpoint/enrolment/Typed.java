package kr.carbonpoint.enrolment;

import java.text.Normalizer;
import java.util.List;
import kr.carbonpoint.engine.Refusal;

/** What officials type, read as it was meant: full-width signs, stray blanks, hyphens. */
final class Typed {

    private Typed() {}

    /** One line of text without control characters. */
    static String line(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\u00a0\\u3000]+", " ")
                .strip();
    }

    /** A number of an office as 032-560-0000: 02 or 0NN, then seven or eight digits; 070 too, no mobile. */
    static String phone(String typed, String field) {
        var digits = plain(typed).replaceAll("[.()-]", "");
        if (!digits.matches("02\\d{7,8}|0[3-7]\\d{8,9}")) {
            throw new Refusal(field, "사무실 전화번호를 지역번호부터 입력해 주세요. 예) 032-560-0000");
        }
        int prefix = digits.startsWith("02") ? 2 : 3;
        int last = digits.length() - 4;
        return digits.substring(0, prefix) + "-" + digits.substring(prefix, last) + "-" + digits.substring(last);
    }

    /**
     * An address of a public body, in small letters.
     *
     * @param domains what it may end with, subdomains included
     */
    static String email(String typed, List<String> domains, String field) {
        var email = plain(typed).toLowerCase();
        if (!email.matches("[a-z0-9_%+-]+(\\.[a-z0-9_%+-]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw new Refusal(field, "이메일 주소를 다시 확인해 주세요. ‘아이디@주소’ 모양이어야 해요.");
        }
        var domain = email.substring(email.indexOf('@') + 1);
        if (domains.stream().noneMatch(own -> domain.equals(own) || domain.endsWith("." + own))) {
            throw new Refusal(field, "공직 이메일이 아니에요. 주소가 %s로 끝나는 이메일을 입력해 주세요.".formatted(String.join(" 또는 ", domains)));
        }
        return email;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b]", "");
    }
}
