package kr.carbonpoint.settlement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a result file, in its order, with the SQL that makes them of r (result), m (member), a (award), l
 * (month lists) and s (sentences); see {@link ResultLines}. What each means is in docs/files.md.
 */
enum ResultColumn {
    HALF(Type.FIXED, "left(r.half::text, 4) || 'H' || right(r.half::text, 1)"),
    MUNICIPALITY(Type.FIXED, "r.municipality_id"),
    REFERENCE(Type.KEY, "m.reference"),
    RESOURCE(Type.KEY, "(array['ELECTRICITY', 'WATER', 'GAS'])[r.resource]"),
    METER(Type.KEY, "r.meter_id"),
    VERSION(Type.INTEGER, "r.version"),
    RUN(Type.INTEGER, "r.run_id"),
    POLICY(Type.INTEGER, "r.policy_id"),
    EVALUATED(Type.LIST, "l.months[r.evaluated + 1]"),
    USAGE_MONTHS(Type.LIST, "l.months[r.usage_months + 1]"),
    USAGE_FILLED(Type.LIST, "l.months[(r.evaluated & ~r.usage_months) + 1]"),
    USAGE_SUM(Type.INTEGER, "r.usage_sum"),
    BASELINE_MONTHS(Type.LIST, "l.months[r.baseline_months + 1]"),
    BASELINE_FILLED(Type.LIST, "l.months[(r.evaluated & ~r.baseline_months) + 1]"),
    BASELINE_SUM(Type.DECIMAL, "round(r.baseline_sum / 2.0, 1)"),
    EXACT_RATE(Type.DECIMAL, "round(r.exact_rate / 1000.0, 3)"),
    CUT_RATE(Type.INTEGER, "r.cut_rate"),
    BAND(Type.WORD, "r.band"),
    STREAK(Type.INTEGER, "r.streak"),
    POINTS(Type.INTEGER, "r.points"),
    STANDARD_POINTS(Type.INTEGER, "r.standard_points"),
    CO2(Type.INTEGER, "r.co2"),
    REASON(Type.WORD, "r.reason"),
    REASON_TEXT(Type.NOTE, "s.sentence"),
    AWARD_POINTS(Type.INTEGER, "a.points"),
    AWARD_FULL_WON(Type.INTEGER, "a.full_won"),
    AWARD_OVER_CEILING(Type.INTEGER, "a.over_ceiling"),
    AWARD_WAITING(Type.INTEGER, "a.waiting"),
    AWARD_WON(Type.INTEGER, "a.won");

    /** What a column is for when files are compared, and how its cells are written. */
    enum Type {
        /** The same in every line of a file. */
        FIXED(null, null),
        /** Tells lines apart. */
        KEY(null, null),
        INTEGER("(-?[0-9]{1,15})?", "%s::bigint::text"),
        DECIMAL("(-?[0-9]{1,12}([.][0-9]{1,6})?)?", "trim_scale(%s::numeric)::text"),
        /** Months, separated by blanks. */
        LIST("([0-9]{1,2}( [0-9]{1,2})*)?", "%s::text"),
        /** A code of capitals. */
        WORD("[A-Z0-9_]{0,40}", "%s::text"),
        /** For people, not compared. */
        NOTE(null, null);

        private final Pattern pattern;
        private final String canonical;

        Type(String pattern, String canonical) {
            this.pattern = pattern == null ? null : Pattern.compile(pattern);
            this.canonical = canonical;
        }

        boolean reads(String cell) {
            return pattern.matcher(cell).matches();
        }

        /** SQL for the one text that all ways to write a value have in common. */
        String canonical(String expression) {
            return canonical.formatted(expression);
        }

        boolean compared() {
            return pattern != null;
        }
    }

    private final Type type;
    private final String sql;

    ResultColumn(Type type, String sql) {
        this.type = type;
        this.sql = sql;
    }

    /** As in the header and in the temporary tables. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Type type() {
        return type;
    }

    String sql() {
        return sql;
    }

    static Optional<ResultColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
