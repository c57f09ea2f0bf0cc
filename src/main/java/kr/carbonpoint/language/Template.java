package kr.carbonpoint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places that were filled in: {@code %s}, or {@code %d} where only digits fit. In English they come in the
 * same order, or as {@code %2$s}.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?[,.\\d]*([sdf])|%%");
    private static final Pattern NUMBER = Pattern.compile("[\\d,.]+");

    private final List<String> words = new ArrayList<>();
    private final List<Boolean> digits = new ArrayList<>();
    private final String english;

    Template(String korean, String english) {
        this.english = english;
        var word = new StringBuilder();
        var places = PLACE.matcher(korean);
        while (places.find()) {
            places.appendReplacement(word, "");
            if (places.group().equals("%%")) {
                word.append('%');
            } else {
                words.add(word.toString());
                word.setLength(0);
                digits.add(!places.group(2).equals("s"));
            }
        }
        words.add(places.appendTail(word).toString());
    }

    static boolean isOne(String text) {
        return PLACE.matcher(text).find();
    }

    /** How many characters are given: the more, the better it fits. */
    int given() {
        return words.stream().mapToInt(String::length).sum();
    }

    /** The English of a text that fits, what was filled in passed through {@code translate}. */
    Optional<String> english(String text, UnaryOperator<String> translate) {
        return values(text).map(values -> {
            var next = new int[1];
            return PLACE.matcher(english).replaceAll(place -> {
                var number = place.group(1);
                var value = place.group().equals("%%")
                        ? "%"
                        : translate.apply(values.get(number == null ? next[0]++ : Integer.parseInt(number) - 1));
                return Matcher.quoteReplacement(value);
            });
        });
    }

    private Optional<List<String>> values(String text) {
        var values = new ArrayList<String>();
        return words.stream().allMatch(text::contains)
                        && text.startsWith(words.get(0))
                        && fits(text, words.get(0).length(), values)
                ? Optional.of(values)
                : Optional.empty();
    }

    /** Whether the rest of a text fits what comes after the values that are found already. */
    private boolean fits(String text, int from, List<String> values) {
        int place = values.size();
        if (place == digits.size()) {
            return from == text.length();
        }
        var word = words.get(place + 1);
        boolean last = place + 1 == digits.size();
        int to = last ? text.length() - word.length() : text.indexOf(word, from);
        while (to >= from && text.startsWith(word, to)) {
            var value = text.substring(from, to);
            if (!digits.get(place) || NUMBER.matcher(value).matches()) {
                values.add(value);
                if (fits(text, to + word.length(), values)) {
                    return true;
                }
                values.remove(place);
            }
            to = last ? -1 : text.indexOf(word, to + 1);
        }
        return false;
    }
}
