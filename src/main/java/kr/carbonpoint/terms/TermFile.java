package kr.carbonpoint.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file {@code <id>-<version>.md}: lines {@code title}, {@code required}, {@code valid-from} and, where it is not for
 * members, {@code audience} between two {@code ---}, then Markdown.
 */
record TermFile(Term term, Audience audience) {

    private static final Pattern NAME = Pattern.compile("([a-z][a-z_]*)-([1-9]\\d*)\\.md");
    private static final Pattern TEXT = Pattern.compile("---\\R(.*?)\\R---\\R(.*)", Pattern.DOTALL);
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    static TermFile parse(String fileName, String content) {
        Matcher name = NAME.matcher(fileName);
        Matcher text = TEXT.matcher(content);
        if (!name.matches() || !text.matches()) {
            throw wrong(fileName, "expected <id>-<version>.md that starts with a block between --- lines");
        }
        Map<String, String> head = new HashMap<>();
        text.group(1).lines().forEach(line -> {
            String[] pair = line.split(":", 2);
            head.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
        });
        String body = text.group(2).replace("\r\n", "\n").strip();
        String required = head.getOrDefault("required", "");
        Audience audience = audience(head.remove("audience"));
        if (audience == null
                || !head.keySet().equals(Set.of("title", "required", "valid-from"))
                || head.get("title").isEmpty()
                || !BOOLEANS.contains(required)
                || body.isEmpty()) {
            throw wrong(
                    fileName,
                    "expected title, required (true or false), valid-from (YYYY-MM-DD), perhaps audience (member, staff, public), and a text");
        }
        try {
            Term term = new Term(
                    name.group(1),
                    Integer.parseInt(name.group(2)),
                    head.get("title"),
                    body,
                    Boolean.parseBoolean(required),
                    LocalDate.parse(head.get("valid-from")));
            return new TermFile(term, audience);
        } catch (DateTimeException notADate) {
            throw wrong(fileName, "valid-from is not a date YYYY-MM-DD");
        }
    }

    /** {@code null} for one that there is not. */
    private static Audience audience(String named) {
        return named == null
                ? Audience.MEMBER
                : Arrays.stream(Audience.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(named))
                        .findFirst()
                        .orElse(null);
    }

    private static IllegalStateException wrong(String fileName, String why) {
        return new IllegalStateException("terms/%s: %s".formatted(fileName, why));
    }
}
