package kr.carbonpoint.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules of an id that somebody chooses (guide, 정보입력): 6–20 small letters and digits, some of both. */
public enum LoginIdRule {
    LENGTH("아이디는 6자 이상 20자 이하로 정해 주세요.", id -> id.length() >= 6 && id.length() <= 20),
    ALPHABET("아이디에는 영어 소문자와 숫자만 쓸 수 있어요.", id -> id.matches("[a-z0-9]*")),
    BOTH_KINDS("아이디에는 영어 소문자와 숫자를 모두 넣어 주세요.", id -> id.matches(".*[a-z].*") && id.matches(".*[0-9].*"));

    private final String message;
    private final Predicate<String> rule;

    LoginIdRule(String message, Predicate<String> rule) {
        this.message = message;
        this.rule = rule;
    }

    /** What to do when the rule is broken, in Korean. */
    public String message() {
        return message;
    }

    /** The first rule that an id breaks. */
    public static Optional<LoginIdRule> brokenBy(String id) {
        return Arrays.stream(values()).filter(rule -> !rule.rule.test(id)).findFirst();
    }
}
