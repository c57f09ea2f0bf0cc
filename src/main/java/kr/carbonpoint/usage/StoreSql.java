package kr.carbonpoint.usage;

import java.util.List;
import java.util.stream.Collectors;

/** The statements that store what {@link LoadSql} found to be good, and say what became of the rest. */
final class StoreSql {

    private final long id;
    private final Columns.Kind kind;
    private final List<Integer> months;
    private final List<Integer> made;

    /**
     * @param months that the file has values for
     * @param made those of them whose partition was made for this file, and has no key yet
     */
    StoreSql(long id, Columns.Kind kind, List<Integer> months, List<Integer> made) {
        this.id = id;
        this.kind = kind;
        this.months = months;
        this.made = made;
    }

    /** The values are in order already, and sorting them again would take as long as everything else. */
    String insert() {
        return insert("reading", made.isEmpty() ? "true" : "month not in (" + list(made) + ")");
    }

    /** Into the partition of a month that was made for this file: without an index until it is full. */
    String insert(int month) {
        return insert("reading_" + month, "month = " + month);
    }

    private String insert(String table, String condition) {
        return """
                insert into %s (month, municipality_id, meter_id, usage, source_id)
                select %s month, municipality_id, meter_id, usage, :source
                from usage_value_%d
                where problem = 0 and former is null and %s
                """.formatted(table, kind == Columns.Kind.LONG_BILLS ? "distinct" : "", id, condition);
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
                """.formatted(id, list(months));
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

    String noteTouched() {
        return """
                update usage_file set touched = (
                    select array_agg(distinct municipality_id) from usage_sum_%1$d where municipality_id is not null
                ) where id = %1$d
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

    /** The rejected lines; of rows that stand for several, all of them. */
    String keepRejected() {
        return """
                create unlogged table usage_reject_%1$d as
                select line, resource, problem from usage_value_%1$d where problem > 0
                union
                select line.line, line.resource, value.problem
                from usage_value_%1$d value
                join usage_line_%1$d line on (line.key, line.resource, line.month) = (value.key, value.resource, value.month)
                where value.problem = %2$d
                """.formatted(id, Reject.DUPLICATE.code());
    }

    String countRejected() {
        return "select count(distinct line) from usage_reject_" + id;
    }

    /** They in order, with the codes of resource and {@link Reject}. */
    String rejected() {
        return "select line, resource, problem from usage_reject_%d order by line, resource, problem".formatted(id);
    }

    String drop() {
        return "drop table if exists usage_line_%1$d, usage_value_%1$d, usage_sum_%1$d, usage_reject_%1$d"
                .formatted(id);
    }

    private static String list(List<Integer> months) {
        return months.isEmpty() ? "0" : months.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
