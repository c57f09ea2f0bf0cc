package kr.carbonpoint.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A rule, whole.
 *
 * @param since when it holds from, in words
 * @param own whether it is the municipality's own and not the national one
 * @param source where it comes from, or {@code null}
 * @param values by the keys of {@link RuleField}, beside others that nobody fills in
 */
public record Rule(String since, boolean own, String source, Map<String, String> values) {

    /** A value that differs, in words. */
    public record Change(String label, String before, String after) {}

    /** What becomes different, in the order of the form. */
    public static List<Change> changes(RuleKind kind, Map<String, String> before, Map<String, String> after) {
        return kind.fields().stream()
                .filter(field -> !Objects.equals(value(before, field), value(after, field)))
                .map(field ->
                        new Change(field.label(), field.words(value(before, field)), field.words(value(after, field))))
                .toList();
    }

    private static String value(Map<String, String> values, RuleField field) {
        return Objects.requireNonNullElse(values.get(field.key()), "");
    }
}
