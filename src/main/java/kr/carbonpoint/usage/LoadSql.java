package kr.carbonpoint.usage;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The statements of a load, each over all values of the file. They run in this order, on tables that exist only inside
 * the load's transaction: not temporary ones, for those are not read in parallel.
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
    LoadSql(long id, Columns.Kind kind, int[] months, Integer municipality) {
        this.id = id;
        this.kind = kind;
        this.months = months.length == 0
                ? "0"
                : Arrays.stream(months).mapToObj(String::valueOf).collect(Collectors.joining(", "));
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

    /** Whose each value is, what is known of that month, and what is wrong; in the order of the table of readings. */
    String resolve() {
        return "create unlogged table usage_value_%d as ".formatted(id) + resolved();
    }

    String resolved() {
        return """
                select line.line, line.resource, line.month, line.usage, meter.municipality_id, meter.id as meter_id,
                    reading.usage as former,
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
                order by line.month, meter.municipality_id, meter.id
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
                    count(*) filter (where problem = 0 and former is not null) as known,
                    count(*) filter (where problem = 0 and former <> usage) as different,
                    count(*) filter (where problem > 0) as bad
                from usage_value_%1$d
                group by month, municipality_id
                """.formatted(id);
    }

    /** Sums over the whole file. */
    String totals() {
        return """
                select sum(fresh)::bigint as fresh, sum(known)::bigint as known, sum(different)::bigint as different,
                    sum(bad)::bigint as bad
                from usage_sum_%d
                """.formatted(id);
    }

    /** Of several values of a month none is better than the others. */
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

    String insert() {
        return """
                insert into reading (month, municipality_id, meter_id, usage, source_id)
                select month, municipality_id, meter_id, min(usage), :source
                from usage_value_%d
                where problem = 0 and former is null
                group by month, municipality_id, meter_id having min(usage) = max(usage)
                order by month, municipality_id, meter_id
                """.formatted(id);
    }

    /** What a clerk did not believe and replaced does not come back with the next file. */
    String correct() {
        return """
                with changed as (
                    select reading.month, reading.municipality_id, reading.meter_id, value.usage,
                        reading.usage as former, reading.source_id
                    from (
                        select distinct month, municipality_id, meter_id, usage from usage_value_%1$d
                        where problem = 0 and former <> usage
                    ) value
                    join reading using (municipality_id, meter_id, month)
                    where reading.month in (%2$s) and not exists (
                        select from usage_question
                        where (meter_id, month, usage, decision) = (value.meter_id, value.month, value.usage, 'REPLACE')
                    )
                    for update of reading
                ), kept as (
                    insert into reading_version (month, municipality_id, meter_id, usage, source_id, replaced_by)
                    select month, municipality_id, meter_id, former, source_id, :source from changed
                )
                update reading set usage = changed.usage, source_id = :source
                from changed
                where (reading.municipality_id, reading.meter_id, reading.month)
                        = (changed.municipality_id, changed.meter_id, changed.month)
                    and reading.month in (%2$s)
                """.formatted(id, months);
    }

    String markHalves() {
        return """
                insert into usage_fold (half, municipality_id, stale)
                select distinct month / 100 * 10 + case when month %% 100 <= 6 then 1 else 2 end, municipality_id, true
                from usage_sum_%d
                where fresh + different > 0
                order by 1, 2
                on conflict (half, municipality_id) do update set stale = true
                """.formatted(id);
    }

    String ask() {
        return """
                insert into usage_question (municipality_id, meter_id, month, kind, usage, file_id, asked_at)
                select municipality_id, meter_id, month, 'OUTLIER', max(usage), :file, :now
                from usage_value_%d
                where problem = %d and meter_id is not null
                group by municipality_id, meter_id, month
                on conflict (meter_id, month, kind) do update
                set usage = excluded.usage, file_id = excluded.file_id, asked_at = excluded.asked_at,
                    decision = null, replacement = null, note = null, answered_by = null, answered_at = null
                where usage_question.usage <> excluded.usage
                """.formatted(id, Reject.OUTLIER.code());
    }

    String countRejected() {
        return "select count(distinct line) from usage_value_%d where problem > 0".formatted(id);
    }

    /** The rejected lines in order, with the codes of resource and {@link Reject}. */
    String rejected() {
        return "select distinct line, resource, problem from usage_value_%d where problem > 0 order by line, resource, problem"
                .formatted(id);
    }

    String drop() {
        return "drop table if exists usage_line_%1$d, usage_value_%1$d, usage_sum_%1$d".formatted(id);
    }
}
