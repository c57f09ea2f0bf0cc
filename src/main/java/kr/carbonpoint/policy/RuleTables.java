package kr.carbonpoint.policy;

/** The statements that know the tables of rules. What is not a column lies in rows beside: points, grades, offers. */
final class RuleTables {

    private static final String GRADES = """
        select split_part(line, '/', 1)::int as households_from, split_part(line, '/', 2)::smallint as rank_share_to,
            split_part(line, '/', 3)::bigint as won
        from regexp_split_to_table(coalesce(cast(:rule as jsonb) ->> 'grades', ''), E'\\n') line where line <> ''
        """;

    private static final String POINTS = """
        select split_part(key, '_', 2)::smallint as resource, split_part(key, '_', 3) as band, value::int as points
        from jsonb_each_text(cast(:rule as jsonb)) where key like 'points\\_%'
        """;

    private RuleTables() {}

    /** {@code starts_on, own, source, values}; parameters {@code municipality}, {@code audience}. */
    static String select(RuleKind kind) {
        return switch (kind) {
            case HOUSEHOLD, BUSINESS -> """
                select make_date(from_half / 10, from_half % 10 * 6 - 5, 1) as starts_on, municipality_id > 0 as own, source,
                    to_jsonb(policy) - '{id, municipality_id, audience, from_half, source}'::text[] || coalesce((
                        select jsonb_object_agg('points_' || resource || '_' || band, points)
                        from policy_points where policy_id = policy.id
                    ), '{}') as values
                from policy where municipality_id in (0, :municipality) and audience = :audience
                order by municipality_id desc, from_half desc
                """;
            case COMPLEX -> """
                select make_date(from_year, 1, 1) as starts_on, municipality_id > 0 as own, source,
                    to_jsonb(p) - '{id, municipality_id, from_year, source}'::text[] || coalesce((
                        select jsonb_build_object('grades', string_agg(
                            households_from || '/' || rank_share_to || '/' || won, E'\\n' order by households_from, rank_share_to))
                        from complex_grade where policy_id = p.id having count(*) > 0
                    ), '{}') as values
                from complex_policy p where municipality_id in (0, :municipality)
                order by municipality_id desc, from_year desc
                """;
            case PAYOUT -> """
                select from_on as starts_on, municipality_id > 0 as own, source,
                    to_jsonb(p) - '{municipality_id, from_on, source}'::text[] as values
                from payout_policy p where municipality_id in (0, :municipality)
                order by municipality_id desc, from_on desc
                """;
            case OFFER -> """
                select valid_from as starts_on, municipality_id > 0 as own, null as source,
                    jsonb_object_agg('offer_' || kinds.kind, offer.kind is not null) as values
                from (select distinct municipality_id, valid_from from incentive_offer where municipality_id in (0, :municipality)) day
                cross join unnest('{CASH, VOUCHER, GREEN_CARD, WASTE_BAG, LOCAL_TAX, TRANSIT_CARD, DONATION}'::text[]) as kinds (kind)
                left join incentive_offer offer using (municipality_id, valid_from, kind)
                group by municipality_id, valid_from
                order by municipality_id desc, valid_from desc
                """;
        };
    }

    /** Parameters {@code municipality, audience, half, day, rule, source}. */
    static String insert(RuleKind kind) {
        return switch (kind) {
            case HOUSEHOLD, BUSINESS -> """
                with fresh as (
                    insert into policy
                    select row.* from jsonb_populate_record(cast(null as policy), cast(:rule as jsonb) || jsonb_build_object(
                        'id', nextval('own_rule_id'), 'municipality_id', cast(:municipality as int), 'audience', cast(:audience as text),
                        'from_half', cast(:half as int), 'source', cast(:source as text))) row
                    returning id
                )
                insert into policy_points select id, resource, band, points from fresh cross join (%s) worth
                """.formatted(POINTS);
            case COMPLEX -> """
                with fresh as (
                    insert into complex_policy
                    select row.* from jsonb_populate_record(cast(null as complex_policy), cast(:rule as jsonb) || jsonb_build_object(
                        'id', nextval('own_rule_id'), 'municipality_id', cast(:municipality as int),
                        'from_year', cast(:half as int) / 10, 'source', cast(:source as text))) row
                    returning id
                )
                insert into complex_grade select id, households_from, rank_share_to, won from fresh cross join (%s) grade
                """.formatted(GRADES);
            case PAYOUT -> """
                insert into payout_policy
                select row.* from jsonb_populate_record(cast(null as payout_policy), cast(:rule as jsonb) || jsonb_build_object(
                    'municipality_id', cast(:municipality as int), 'from_on', cast(:day as date), 'source', cast(:source as text))) row
                """;
            case OFFER -> """
                insert into incentive_offer
                select :municipality, :day, substr(key, 7) from jsonb_each_text(cast(:rule as jsonb))
                where key like 'offer\\_%' and value = 'true'
                """;
        };
    }

    /** {@code rules, parts} as texts; parameters {@code id, audience, rule}. */
    static String tried(RuleKind kind) {
        boolean complex = kind == RuleKind.COMPLEX;
        return """
            select jsonb_build_array(cast(:rule as jsonb) || jsonb_build_object('id', cast(:id as int), 'audience', cast(:audience as text),
                    'municipality_id', 0, 'from_half', 20001, 'from_year', 2000, 'source', ''))::text as rules,
                (select coalesce(jsonb_agg(to_jsonb(part) || jsonb_build_object('policy_id', cast(:id as int))), '[]') from (%s) part)::text as parts
            """.formatted(complex ? GRADES : POINTS);
    }
}
