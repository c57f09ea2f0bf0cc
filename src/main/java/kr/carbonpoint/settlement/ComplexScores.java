package kr.carbonpoint.settlement;

/**
 * The one statement that evaluates all 단지 of a municipality (domain.md §1.7): temporary table {@code complex_score}.
 * Parameters: policy, municipality, endYear; tried and triedGrades ({@link TriedRules}).
 *
 * <p>Whole numbers throughout: sums over k of 12 months are brought to a year times 27720, which every k divides.
 */
final class ComplexScores {

    /**
     * What the meters of each {@code complex} used together, a resource and month (slot 0 to 11, July to June) at a time:
     * {@code slots}, in the evaluated year and in the two before.
     */
    static final String SLOTS = """
        month as (
            select year_back, slot, (:endYear - year_back - (slot < 6)::int) * 10 + 2 - slot / 6 as half,
                slot % 6 as place, make_date(:endYear - year_back - (slot < 6)::int, 1 + (slot + 6) % 12, 1) as day
            from generate_series(0, 2) year_back, generate_series(0, 11) slot
        ), used as (
            select member_id, resource, year_back, slot,
                -- Of several meters at work one that says nothing would look like saving.
                case when not bool_or(amount is null and since < day + interval '1 month' and coalesce(until >= day, true))
                    then sum(amount) end as amount
            from meter
            cross join month
            left join lateral (
                select (array[m1, m2, m3, m4, m5, m6])[place + 1] as amount from usage_half
                where usage_half.half = month.half and usage_half.municipality_id = :municipality
                    and meter_id = meter.id
            ) folded on true
            where meter.municipality_id = :municipality and kind = 'COMPLEX'
                and member_id in (select member_id from complex)
            group by member_id, resource, year_back, slot
        ), slots as (
            select member_id, resource, slot, max(amount) filter (where year_back = 0) as usage,
                max(amount) filter (where year_back = 1) as last, max(amount) filter (where year_back = 2) as before
            from used group by member_id, resource, slot
        )""";

    static final String QUERY = """
        create temp table complex_score on commit drop as
        with rule as (
            select p.*, make_date(:endYear - 1, 7, 1) as first_day, make_date(:endYear, 6, 30) as last_day
            from (
                select * from complex_policy
                union all
                select * from jsonb_populate_recordset(cast(null as complex_policy), cast(:tried as jsonb))
            ) p where id = :policy
        ), complex as (
            select c.member_id, c.households, joined_on >= first_day as later,
                municipality_id <> :municipality or left_on <= last_day as gone,
                (
                    select count(*) from member home
                    where home.address_id = c.address_id and home.kind in ('ADULT', 'CHILD', 'FOREIGNER')
                        and home.joined_on <= last_day
                        and coalesce(least(home.left_on, home.vacated_on) > last_day, true)
                )::int as participants
            from complex_member c
            join member on id = c.member_id
            cross join (select first_day, last_day from rule) evaluated
            where (municipality_id = :municipality and joined_on <= last_day
                    and (left_on is null or left_on >= first_day))
                or exists (
                    select from complex_result
                    where end_year = :endYear and complex_result.municipality_id = :municipality
                        and complex_result.member_id = c.member_id)
        ), """ + SLOTS + """
        , sums as (
            select member_id, resource, coalesce(sum(usage), 0)::bigint as usage, count(usage) as usage_months,
                coalesce(sum(coalesce(last, before) + coalesce(before, last)), 0)::bigint as baseline,
                count(coalesce(last, before)) as baseline_months
            from slots group by member_id, resource
        ), compared as (
            select complex.member_id, resource, coalesce(usage, 0) as usage, grams, comparable,
                coalesce(usage_months, 0)::smallint as usage_months, coalesce(baseline, 0) as baseline_sum,
                coalesce(baseline_months, 0)::smallint as baseline_months,
                case when comparable then baseline::numeric * 6 * (27720 / baseline_months) end as before,
                case when comparable then usage::numeric * 12 * (27720 / usage_months) end as after
            from complex
            cross join rule
            cross join generate_series(1, 3) as kinds (resource)
            left join sums using (member_id, resource)
            cross join lateral (
                select coalesce(least(usage_months, baseline_months) >= 12 - max_missing and usage > 0 and baseline > 0, false)
                    as comparable
            ) judged
            left join lateral (
                select grams from emission_factor
                where emission_factor.resource = kinds.resource and from_half <= :endYear * 10 + 1
                order by from_half desc limit 1
            ) factor on true
        ), reduced as (
            select member_id,
                array_agg(usage order by resource) as usage_sum,
                array_agg(usage_months order by resource) as usage_months,
                array_agg(baseline_sum order by resource) as baseline_sum,
                array_agg(baseline_months order by resource) as baseline_months,
                sum(grams * (before - after)) as saved,
                trunc(sum(grams * (before - after)) * 100000 / sum(grams * before))::bigint as reduction,
                coalesce(bool_or((before - after) * 100 >= gate_percent * before), false) as through
            from compared cross join rule
            group by member_id
        ), judged as (
            select complex.*, usage_sum, usage_months, baseline_sum, baseline_months, saved, reduction,
                case when households > 0 then least(100000, participants * 100000::bigint / households) else 0 end::int
                    as participation,
                case when later then 'JOINED_LATER' when gone then 'LEFT'
                    when households < min_households then 'TOO_SMALL'
                    when reduction is null then 'NO_DATA' when not through then 'BELOW_GATE' end as hurdle
            from complex join reduced using (member_id) cross join rule
        ), scored as (
            select *, case when hurdle is null
                then ((weight_reduction * greatest(reduction, 0) + weight_participation * participation) / 100)::int end as score
            from judged cross join (select weight_reduction, weight_participation from rule) weights
        ), placed as (
            select *, case when hurdle is null
                    then rank() over (partition by hurdle is null order by score desc, reduction desc, saved desc) end::int as place,
                (count(*) filter (where hurdle is null) over ())::int as ranked
            from scored
        )
        select member_id, cast(:policy as int) as policy_id, households, participants, usage_sum, usage_months, baseline_sum,
            baseline_months, trunc(saved / 27720)::bigint as saved_grams, reduction, participation, score, place,
            ranked, coalesce(grade.won, 0) as won,
            coalesce(hurdle, case when grade.won is null then 'NO_GRADE' end) as reason
        from placed
        left join lateral (
            select won from (
                select *, max(households_from) over () as class
                from (
                    select * from complex_grade
                    union all
                    select * from jsonb_populate_recordset(cast(null as complex_grade), cast(:triedGrades as jsonb))
                ) grades
                where policy_id = :policy and households_from <= households
            ) reached
            where households_from = class and (place - 1) * 100 < rank_share_to * ranked
            order by rank_share_to
            limit 1
        ) grade on true
        """;

    private ComplexScores() {}
}
