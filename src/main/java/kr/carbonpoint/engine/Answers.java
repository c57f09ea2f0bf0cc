package kr.carbonpoint.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What was submitted, as a form sends it, read by field key. Blank text counts as not answered. */
public record Answers(Map<String, Object> values) {

    /** The trimmed text of a field, at most 200 characters. */
    public Optional<String> text(String field) {
        return text(field, 200);
    }

    /** The trimmed text of a field; longer than {@code limit} characters is refused. */
    public Optional<String> text(String field, int limit) {
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        String text = value.toString().strip();
        if (text.length() > limit) {
            throw new Refusal(field, "너무 깁니다. %d자 안으로 줄여 주세요.".formatted(limit));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The text of a field that must be answered; {@code missing} says what to do when it is not. */
    public String required(String field, String missing) {
        return text(field).orElseThrow(() -> new Refusal(field, missing));
    }

    /** The text exactly as typed, for passwords. */
    public String verbatim(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return Boolean.parseBoolean(String.valueOf(values.get(field)));
    }

    /** A choice among constants. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, String missing) {
        String chosen = required(field, missing);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(chosen)) {
                return constant;
            }
        }
        throw new Refusal(field, missing);
    }

    /** A number, which forms send as a number or as text. */
    public Optional<BigDecimal> number(String field) {
        try {
            return text(field).map(text -> new BigDecimal(text.replace(",", "")));
        } catch (NumberFormatException notANumber) {
            throw new Refusal(field, "숫자로 입력해 주세요.");
        }
    }
}
