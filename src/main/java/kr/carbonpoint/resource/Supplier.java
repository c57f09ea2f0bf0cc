package kr.carbonpoint.resource;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Who sends the bill for a resource (domain.md §3.3).
 *
 * @param numberLabel what the customer's number is called on the bill, for example 고객번호 or 납부자번호
 * @param pattern of the number's digits: {@code \d{10}}, or {@code \d{6,20}} where the format is not known
 * @param hint Korean: where on the bill it stands
 */
public record Supplier(String code, Resource resource, String name, String numberLabel, String pattern, String hint) {

    private static final Pattern COUNTS = Pattern.compile("\\\\d\\{(\\d+)(?:,(\\d+))?}");

    /** The number's full name, for example 전기 고객번호. */
    public String numberName() {
        return resource.label() + " " + numberLabel;
    }

    /** How long the number is: "숫자 10자리" or "숫자 6~20자리". */
    public String digits() {
        return "숫자 %d%s자리".formatted(fewest(), fewest() == most() ? "" : "~" + most());
    }

    /** The smallest count of digits. */
    public int fewest() {
        return Integer.parseInt(counts().group(1));
    }

    /** The largest count of digits. */
    public int most() {
        var most = counts().group(2);
        return most == null ? fewest() : Integer.parseInt(most);
    }

    private MatchResult counts() {
        var counts = COUNTS.matcher(pattern);
        if (!counts.matches()) {
            throw new IllegalStateException("Supplier %s: not a count of digits: %s".formatted(code, pattern));
        }
        return counts;
    }
}
