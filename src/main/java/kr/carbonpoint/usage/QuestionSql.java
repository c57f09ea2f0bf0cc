package kr.carbonpoint.usage;

/**
 * The statements that find what a clerk has to look at. Months are named by {@code :month} and those before it;
 * {@code :municipalities} are those to look at, null for all.
 */
final class QuestionSql {

    /** Whether a column is among them. */
    static final String AMONG = "(cast(:municipalities as int[]) is null or %s = any (cast(:municipalities as int[])))";

    /** Later readings answer some questions, and nobody is asked for readings of a meter that ended. */
    static final String SETTLE = """
            update usage_question question
            set decision = 'SETTLED', answered_at = :now
            from meter
            where question.decision is null and meter.id = question.meter_id and %s and (
                question.kind = 'MISSING' and meter.until is not null
                or exists (
                    select from reading
                    join usage_source source on source.id = reading.source_id
                    where (reading.municipality_id, reading.meter_id, reading.month)
                            = (question.municipality_id, question.meter_id, question.month)
                        and case question.kind
                            when 'MISSING' then true
                            when 'ZERO' then reading.usage > 0
                            when 'OUTLIER' then source.file_id > question.file_id
                        end
                )
            )
            """.formatted(AMONG.formatted("question.municipality_id"));

    /** Electricity and water of those who live there. Months before the joining count for nothing but the baseline. */
    static final String ZEROS = """
            insert into usage_question (municipality_id, meter_id, month, kind, usage, asked_at)
            select reading.municipality_id, meter.id, reading.month, 'ZERO', 0, :now
            from reading
            join meter on meter.id = reading.meter_id
            where reading.month between :from and :month and reading.usage = 0 and %s
                and meter.resource in (1, 2) and meter.until is null
                and month_index(reading.month) > month_index(extract(year from since)::int * 100 + extract(month from since)::int)
                and not exists (
                    select from confirmed_zero known
                    where (known.municipality_id, known.meter_id, known.month)
                        = (reading.municipality_id, reading.meter_id, reading.month)
                )
            on conflict (meter_id, month, kind) do update
            set decision = null, answered_at = null, asked_at = excluded.asked_at where usage_question.decision = 'SETTLED'
            """.formatted(AMONG.formatted("reading.municipality_id"));

    /** Gas may rest in summer: asked when nothing was used from :from to :month, which is a half-year or a winter. */
    static final String ZEROS_OF_GAS = """
            insert into usage_question (municipality_id, meter_id, month, kind, usage, asked_at)
            select reading.municipality_id, meter.id, :month, 'ZERO', 0, :now
            from reading
            join meter on meter.id = reading.meter_id
            where reading.month between :from and :month and reading.usage = 0 and %s
                and meter.resource = 3 and meter.until is null
                and month_index(:from) > month_index(extract(year from since)::int * 100 + extract(month from since)::int)
                and not exists (
                    select from confirmed_zero known
                    where (known.municipality_id, known.meter_id, known.month)
                        = (reading.municipality_id, reading.meter_id, reading.month)
                )
            group by reading.municipality_id, meter.id
            having count(*) = month_index(:month) - month_index(:from) + 1
            on conflict (meter_id, month, kind) do update
            set decision = null, answered_at = null, asked_at = excluded.asked_at where usage_question.decision = 'SETTLED'
            """.formatted(AMONG.formatted("reading.municipality_id"));

    /**
     * Meters without a reading in either month, where most others of the municipality and resource have one: where they
     * have none, the file has not come yet. Asked again after half a year.
     */
    static final String MISSING = """
            with state as (
                select meter.municipality_id, meter.id, meter.resource, one.meter_id is null and other.meter_id is null as missing
                from meter
                left join reading one on (one.municipality_id, one.meter_id) = (meter.municipality_id, meter.id) and one.month = :month
                left join reading other on (other.municipality_id, other.meter_id) = (meter.municipality_id, meter.id)
                    and other.month = :from
                where meter.until is null and %s
                    and month_index(:from) > month_index(extract(year from since)::int * 100 + extract(month from since)::int)
            ), arrived as (
                select municipality_id, resource from state group by municipality_id, resource
                having 2 * count(*) filter (where missing) < count(*)
            )
            insert into usage_question (municipality_id, meter_id, month, kind, asked_at)
            select state.municipality_id, state.id, :month, 'MISSING', :now
            from state
            join arrived using (municipality_id, resource)
            where missing and not exists (
                select from usage_question known
                where known.meter_id = state.id and known.kind = 'MISSING'
                    and (known.decision is null or month_index(known.month) > month_index(:month) - 6)
            )
            on conflict (meter_id, month, kind) do nothing
            """.formatted(AMONG.formatted("meter.municipality_id"));

    private QuestionSql() {}
}
