package kr.carbonpoint.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of a password (guide, 정보입력): 8–20 characters, three of the four kinds, nothing else. */
public enum PasswordRule {
    LENGTH("비밀번호는 8자 이상 20자 이하로 정해 주세요.", password -> password.length() >= 8 && password.length() <= 20),
    ALPHABET("비밀번호에는 영어 대문자, 소문자, 숫자, 특수문자(!, @, #)만 쓸 수 있어요.", password -> password.matches("[A-Za-z0-9!@#]*")),
    THREE_KINDS(
            "영어 대문자, 소문자, 숫자, 특수문자(!, @, #) 가운데 3가지를 섞어 주세요.",
            password -> Stream.of(".*[A-Z].*", ".*[a-z].*", ".*[0-9].*", ".*[!@#].*")
                            .filter(password::matches)
                            .count()
                    >= 3);

    private final String message;
    private final Predicate<String> rule;

    PasswordRule(String message, Predicate<String> rule) {
        this.message = message;
        this.rule = rule;
    }

    /** What to do when the rule is broken, in Korean. */
    public String message() {
        return message;
    }

    public boolean holdsFor(String password) {
        return rule.test(password);
    }

    /** The first rule that a password breaks. */
    public static Optional<PasswordRule> brokenBy(String password) {
        return Arrays.stream(values()).filter(rule -> !rule.holdsFor(password)).findFirst();
    }
}
