package kr.carbonpoint.usage;

import java.util.List;

/** What the answers of a clerk do to readings. The questions are {@code :ids}. */
final class AnswerSql {

    /** So many months before its own a question of zeros is about. */
    private static final String BEFORE =
            "(case when meter.resource < 3 then 0 when question.month % 100 = 2 then 2 else 5 end)";

    private static final String PARTITIONS = """
            select make_reading_month(month)::text
            from (select distinct month from usage_question where id = any(:ids)) asked
            """;

    /** An outlier that is true, or the value that is: a reading of the clerk's, as a new version if there was another. */
    private static final String STORE = """
            with answered as (
                select municipality_id, meter_id, month, coalesce(:value, usage) as usage from usage_question
                where id = any(:ids) and (kind = 'OUTLIER' or :value is not null)
            ), source as (
                insert into usage_source (actor, at) select :actor, :now where exists (select from answered) returning id
            ), kept as (
                insert into reading_version (month, municipality_id, meter_id, usage, source_id, replaced_by)
                select month, municipality_id, meter_id, reading.usage, reading.source_id, source.id
                from answered
                join reading using (municipality_id, meter_id, month)
                cross join source
                where reading.usage <> answered.usage
            )
            insert into reading as known (month, municipality_id, meter_id, usage, source_id)
            select month, municipality_id, meter_id, usage, source.id from answered cross join source
            order by month, municipality_id, meter_id
            on conflict (municipality_id, meter_id, month) do update
            set usage = excluded.usage, source_id = excluded.source_id where known.usage <> excluded.usage
            returning month
            """;

    /** All zeros of gas that the question was about: a half-year, or a winter. */
    private static final String CONFIRM = """
            insert into confirmed_zero (municipality_id, meter_id, month)
            select reading.municipality_id, reading.meter_id, reading.month
            from usage_question question
            join meter on meter.id = question.meter_id
            join reading on (reading.municipality_id, reading.meter_id) = (question.municipality_id, question.meter_id)
                and reading.usage = 0
                and month_index(reading.month) between month_index(question.month) - %s and month_index(question.month)
            where question.id = any(:ids) and question.kind = 'ZERO'
            on conflict do nothing
            returning month
            """.formatted(AnswerSql.BEFORE);

    /** The zeros that the question was about, or the reading that an outlier would have replaced. */
    private static final String LEAVE_OUT = """
            insert into left_out_reading (municipality_id, meter_id, month, usage)
            select reading.municipality_id, reading.meter_id, reading.month, reading.usage
            from usage_question question
            join meter on meter.id = question.meter_id
            join reading on (reading.municipality_id, reading.meter_id) = (question.municipality_id, question.meter_id)
            where question.id = any(:ids) and case question.kind
                when 'ZERO' then reading.usage = 0
                    and month_index(reading.month) between month_index(question.month) - %1$s and month_index(question.month)
                else reading.month = question.month
            end
            on conflict (municipality_id, meter_id, month) do update set usage = excluded.usage
            returning month
            """.formatted(AnswerSql.BEFORE);

    /** Up to six months before the question may have changed. */
    private static final String MARK = """
            insert into usage_fold (half, municipality_id, stale)
            select distinct half, municipality_id, true
            from usage_question
            cross join lateral (values (month / 100 * 10 + case when month % 100 <= 6 then 1 else 2 end),
                (case when month % 100 = 2 then (month / 100 - 1) * 10 + 2 end)) touched (half)
            where id = any(:ids) and half is not null
            order by 1, 2
            on conflict (half, municipality_id) do update set stale = true
            returning half
            """;

    private static final String CLOSE = """
            update usage_question
            set decision = :decision, replacement = :value, answered_by = :actor, answered_at = :now
            where id = any(:ids)
            returning id
            """;

    private AnswerSql() {}

    static List<String> of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT, ALL_SAME -> List.of(PARTITIONS, STORE, CONFIRM, MARK, CLOSE);
            case REPLACE -> List.of(PARTITIONS, STORE, MARK, CLOSE);
            case LEAVE_OUT -> List.of(LEAVE_OUT, MARK, CLOSE);
        };
    }
}
