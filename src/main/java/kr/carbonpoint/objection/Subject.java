package kr.carbonpoint.objection;

import java.util.Optional;
import java.util.regex.Pattern;
import kr.carbonpoint.period.Half;

/** What an objection of a member is about. {@code municipality}: whose result it is, which answers. */
public record Subject(Half half, Topic topic, long municipality) {

    private static final Pattern SHAPE = Pattern.compile("(2\\d{3}H[12])-(ELECTRICITY|WATER|GAS|PAYMENT)-(\\d{1,9})");

    /** From text as {@link #toString} makes it; empty for any other. */
    static Optional<Subject> parse(String text) {
        var parts = SHAPE.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new Subject(
                        Half.parse(parts.group(1)), Topic.valueOf(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /** For example 2026년 상반기 · 전기 결과. */
    public String label() {
        return half.label() + " · " + topic.label();
    }

    /** For example 2026H1-WATER-12. */
    @Override
    public String toString() {
        return half + "-" + topic + "-" + municipality;
    }
}
