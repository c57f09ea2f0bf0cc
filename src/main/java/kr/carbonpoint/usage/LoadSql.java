package kr.carbonpoint.usage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that find out what the values of a file are worth. They run in this order, on tables that exist only
 * inside the load's transaction: not temporary ones, for those are not read in parallel.
 */
final class LoadSql {

    private final long id;
    private final Columns.Kind kind;
    private final String months;
    private final Integer municipality;

    /**
     * @param months that the file has values for
     * @param municipality that may get readings; {@code null} for any
     */
    LoadSql(long id, Columns.Kind kind, List<Integer> months, Integer municipality) {
        this.id = id;
        this.kind = kind;
        this.months =
                months.isEmpty() ? "0" : months.stream().map(String::valueOf).collect(Collectors.joining(", "));
        this.municipality = municipality;
    }

    static String lines(long id) {
        return "usage_line_" + id;
    }

    String lines() {
        return lines(id);
    }

    static String createLines(long id) {
        return """
                create unlogged table %s
                    (key bigint, line int, month int, usage int, resource smallint, problem smallint)
                """.formatted(lines(id));
    }

    /**
     * Whose each value is, what is known of that month, and what is wrong; in the order of the table of readings, by one
     * number, for that sorts in half the time of two. Equal values of a meter and month become one row with the first of
     * their lines; different ones are rejected, for none is better than the others. What is rejected keeps a row a line, and
     * so do long bills.
     */
    String resolve() {
        return """
                create unlogged table usage_value_%d as
                select month, municipality_id, meter_id, former, resource, key, min(line) as line, min(usage) as usage,
                    (case when problem = 0 and min(usage) <> max(usage) then %d else problem end)::smallint as problem
                from (%s) resolved
                group by place, month, problem, %s former, resource, key, municipality_id, meter_id
                order by place, month
                """.formatted(
                        id,
                        Reject.DUPLICATE.code(),
                        resolved(),
                        kind == Columns.Kind.LONG_BILLS ? "line," : "case when problem <> 0 then line end,");
    }

    String resolved() {
        return """
                select line.line, line.key, line.resource, line.month, line.usage, meter.municipality_id,
                    meter.id as meter_id, reading.usage as former,
                    meter.municipality_id::bigint << 32 | meter.id as place,
                    (case
                        when line.problem > 0 then line.problem
                        when meter.id is null then %s
                        when meter.municipality_id <> %s then %d
                        when line.usage > 10::bigint * meter.usual and meter.usual > 0
                            and reading.usage is distinct from line.usage then %d
                        else 0
                    end)::smallint as problem
                from usage_line_%d line
                left join meter on (meter.key, meter.resource) = (line.key, line.resource) and line.problem = 0 and %s
                left join reading on reading.month in (%s)
                    and (reading.municipality_id, reading.meter_id, reading.month)
                        = (meter.municipality_id, meter.id, line.month)
                """.formatted(
                        unmatched(),
                        municipality == null ? "meter.municipality_id" : municipality,
                        Reject.OTHER_MUNICIPALITY.code(),
                        Reject.OUTLIER.code(),
                        id,
                        lasts("meter"),
                        months);
    }

    /** An office measures everything of every home: what a member gets elsewhere is nobody's mistake. */
    private String unmatched() {
        return kind != Columns.Kind.COMPLEXES
                ? String.valueOf(Reject.NUMBER.code())
                : "case when exists (select from meter other where other.key = line.key and %s) then -1 else %d end"
                        .formatted(lasts("other"), Reject.HOUSEHOLD.code());
    }

    private static String lasts(String meter) {
        return "(%1$s.until is null or extract(year from %1$s.until) * 100 + extract(month from %1$s.until) >= line.month)"
                .formatted(meter);
    }

    String summarise() {
        return """
                create unlogged table usage_sum_%1$d as
                select month, municipality_id,
                    count(*) filter (where problem = 0 and former is null) as fresh,
                    count(*) filter (where problem = 0 and former <> usage) as different,
                    count(*) filter (where problem > 0) as bad
                from usage_value_%1$d
                group by month, municipality_id
                """.formatted(id);
    }

    /** Sums over the whole file. */
    String totals() {
        return """
                select sum(fresh)::bigint as fresh, sum(different)::bigint as different, sum(bad)::bigint as bad
                from usage_sum_%d
                """.formatted(id);
    }

    /** Of long bills, which {@link #resolve} does not compare with each other. */
    String rejectDuplicates() {
        return """
                update usage_value_%1$d set problem = %2$d
                where problem = 0 and (month, municipality_id, meter_id) in (
                    select month, municipality_id, meter_id from usage_value_%1$d where problem = 0
                    group by month, municipality_id, meter_id having min(usage) <> max(usage)
                )
                """.formatted(id, Reject.DUPLICATE.code());
    }

    /** A bill over several months goes in whole or not at all. */
    String rejectWholeBills() {
        return """
                update usage_value_%1$d value set problem = bad.problem
                from (select line, max(problem) as problem from usage_value_%1$d where problem > 0 group by line) bad
                where value.line = bad.line and value.problem = 0
                """.formatted(id);
    }
}
