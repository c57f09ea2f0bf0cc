-- Every meter of the municipality that counts in the half-year: its rule, which months count (from after "beginning" up to "ending"),
-- what was used in them (u1 to u6) and twice what they are compared with (b1 to b6).
select m.*,
    greatest(ending - beginning, 0) as months,
    case when ending > beginning then (1 << ending) - (1 << beginning) else 0 end as evaluated,
    case when pro_rata or since > joined_on or ending < 6 then greatest(ending - beginning, 0) else 6 end as parts,
    case when before.evaluated > 0 then before.streak else coalesce(stranger.streak, 0) end as streak,
    coalesce(confirmed.months, 0) as confirmed,
    case when beginning < 1 and ending >= 1 then m1 end as u1,
    case when beginning < 2 and ending >= 2 then m2 end as u2,
    case when beginning < 3 and ending >= 3 then m3 end as u3,
    case when beginning < 4 and ending >= 4 then m4 end as u4,
    case when beginning < 5 and ending >= 5 then m5 end as u5,
    case when beginning < 6 and ending >= 6 then m6 end as u6,
    /*baseline months*/
from (
    select meter.*, term.*,
        case when before_joining then joined_year else :year - 1 end as window_year,
        case when before_joining then greatest(joined_month - :month, 0) else 6 end as window_months
    from (
        -- Alone behind a fence: every table comes in the order of its key, so that nothing is sorted or hashed.
        select id as meter_id, member_id, kind as member_kind, resource as meter_resource, joined_on, since, until as ended_on,
            case when since < :first then 0 else width_bucket(since, (select cast(:firsts as date[]))) end as beginning,
            case when until is null then 6 else width_bucket(until, (select cast(:lasts as date[]))) end as ending,
            date_part('year', since)::int as joined_year, date_part('month', since)::int as joined_month,
            u.m1, u.m2, u.m3, u.m4, u.m5, u.m6/*baseline columns*/
        from meter
        left join usage_half u on u.half = :half and u.municipality_id = :municipality and u.meter_id = id
        /*baseline halves*/
        where meter.municipality_id = :municipality and since <= :last and (until is null or until >= :first)
        offset 0
    ) meter
    join term on term.kind = member_kind and term.resource = meter_resource
    offset 0
) m
left join (
    select distinct on (meter_id) meter_id, evaluated, streak from result
    where half = :previous and municipality_id = :municipality
    order by meter_id desc, version desc
) before on before.meter_id = m.meter_id
left join (
    select meter_id, sum(1 << (month - :firstMonth))::int as months from confirmed_zero
    where municipality_id = :municipality and month between :firstMonth and :firstMonth + 5
    group by meter_id
) confirmed on confirmed.meter_id = m.meter_id
left join stranger on stranger.meter_id = m.meter_id
where stranger.settled is not true
