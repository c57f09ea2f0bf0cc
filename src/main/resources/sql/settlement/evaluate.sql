-- The sums of every meter and half-year, for judge.
select meter_id, member_id, joined_on, resource, policy_id, ended_on, evaluated, months, parts, streak, confirmed,
    max_missing, cooking_limit, maintain_streak, maintain_keeps, grams, maintain, r5, r10, r15,
    num_nonnulls(u1, u2, u3, u4, u5, u6) as usage_count,
    coalesce(u1, 0)::bigint + coalesce(u2, 0) + coalesce(u3, 0) + coalesce(u4, 0) + coalesce(u5, 0) + coalesce(u6, 0) as usage_sum,
    case when months > 0 and num_nonnulls(u1, u2, u3, u4, u5, u6) = months then evaluated
        else (u1 is not null)::int + (u2 is not null)::int * 2 + (u3 is not null)::int * 4
            + (u4 is not null)::int * 8 + (u5 is not null)::int * 16 + (u6 is not null)::int * 32
    end as usage_months,
    num_nonnulls(b1, b2, b3, b4, b5, b6) as baseline_count,
    coalesce(b1, 0) + coalesce(b2, 0) + coalesce(b3, 0) + coalesce(b4, 0) + coalesce(b5, 0) + coalesce(b6, 0) as baseline_sum,
    case when months > 0 and num_nonnulls(b1, b2, b3, b4, b5, b6) = months then evaluated
        else (b1 is not null)::int + (b2 is not null)::int * 2 + (b3 is not null)::int * 4
            + (b4 is not null)::int * 8 + (b5 is not null)::int * 16 + (b6 is not null)::int * 32
    end as baseline_months,
    case when least(u1, u2, u3, u4, u5, u6) = 0
        then coalesce((u1 = 0)::int, 0) + coalesce((u2 = 0)::int, 0) * 2 + coalesce((u3 = 0)::int, 0) * 4
            + coalesce((u4 = 0)::int, 0) * 8 + coalesce((u5 = 0)::int, 0) * 16 + coalesce((u6 = 0)::int, 0) * 32
        else 0
    end as zeros
from (
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
    offset 0
) monthly
offset 0
