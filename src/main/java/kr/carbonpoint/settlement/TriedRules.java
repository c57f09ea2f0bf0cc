package kr.carbonpoint.settlement;

import java.util.Map;

/**
 * Rules that are in no table and that only a try-out sees; they come before those in force.
 *
 * @param rules the rows as a JSON array, as of {@code policy}
 * @param parts the rows that belong to them, as of {@code policy_points}
 */
public record TriedRules(String rules, String parts) {

    /** A rule that is tried has this id. */
    public static final int ID = -1;

    public static final TriedRules NONE = new TriedRules("[]", "[]");

    /** What {@code terms.sql} is given. */
    Map<String, String> parameters() {
        return Map.of("tried", rules, "triedPoints", parts);
    }
}
