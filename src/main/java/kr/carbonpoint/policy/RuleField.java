package kr.carbonpoint.policy;

import java.math.BigDecimal;
import java.util.List;
import kr.carbonpoint.engine.Option;

/**
 * One value of a rule, as people see it.
 *
 * @param key the column that it is stored in, or {@code points_<resource>_<band>}, {@code offer_<kind>}, {@code grades}
 * @param hint what one has to know to fill it in, or {@code null}
 * @param unit behind the number, or empty
 * @param least of numbers; {@code most}: the largest
 * @param options of a choice
 */
public record RuleField(
        String key, String label, String hint, Input input, String unit, long least, long most, List<Option> options) {

    public enum Input {
        NUMBER,
        /** A number that may be left out, and then there is none. */
        OPTIONAL,
        /** Up to two decimals. */
        DECIMAL,
        CHOICE,
        /** Month and day, as in 12-31. */
        DAY,
        /** Several lines of three numbers. */
        LINES
    }

    private static final List<Option> YES_NO = List.of(new Option("예", "true"), new Option("아니요", "false"));

    static RuleField number(String key, String label, String unit, long least, long most) {
        return new RuleField(key, label, null, Input.NUMBER, unit, least, most, List.of());
    }

    static RuleField points(String key, String label) {
        return new RuleField(key, label, null, Input.OPTIONAL, "P", 0, 1_000_000, List.of());
    }

    static RuleField decimal(String key, String label, String unit, long most) {
        return new RuleField(key, label, null, Input.DECIMAL, unit, 0, most, List.of());
    }

    static RuleField yesNo(String key, String label) {
        return choice(key, label, YES_NO);
    }

    static RuleField choice(String key, String label, List<Option> options) {
        return new RuleField(key, label, null, Input.CHOICE, "", 0, 0, options);
    }

    static RuleField day(String key, String label) {
        return new RuleField(key, label, "월-일로 적어 주세요. 예: 12-31", Input.DAY, "", 0, 0, List.of());
    }

    static RuleField lines(String key, String label) {
        return new RuleField(key, label, null, Input.LINES, "", 0, 0, List.of());
    }

    RuleField hint(String text) {
        return new RuleField(key, label, text, input, unit, least, most, options);
    }

    /** A stored value in words; an absent one too. */
    public String words(String value) {
        if (value == null || value.isBlank()) {
            return "없음";
        }
        return switch (input) {
            case NUMBER, OPTIONAL -> "%,d".formatted(Long.parseLong(value)) + unit;
            case DECIMAL -> new BigDecimal(value).stripTrailingZeros().toPlainString() + unit;
            case CHOICE ->
                options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
            case DAY -> Integer.parseInt(value.substring(0, 2)) + "월 " + Integer.parseInt(value.substring(3)) + "일";
            case LINES ->
                value.lines()
                        .map(RuleField::grade)
                        .reduce((one, next) -> one + ", " + next)
                        .orElse("없음");
        };
    }

    private static String grade(String line) {
        var numbers = line.split("/");
        return "%,d세대부터 상위 %s%%: %,d원".formatted(Long.parseLong(numbers[0]), numbers[1], Long.parseLong(numbers[2]));
    }
}
