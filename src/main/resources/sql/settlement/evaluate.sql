-- Everything about a meter and half-year, each level computed once behind a fence (offset 0): else the planner repeats
-- the sums in every arm of every case. Whole numbers only; rates are compared by multiplying out.
insert into outcome (meter_id, member_id, joined_on, resource, policy_id, evaluated, usage_months, usage_sum, baseline_months,
    baseline_sum, exact_rate, cut_rate, band, streak, points, standard_points, co2, reason, parts, version)
select meter_id, member_id, joined_on, resource, policy_id, evaluated,
    usage_months, usage_sum, baseline_months, baseline_sum,
    case when comparable then greatest(gain * 100000 / whole, -999999999) end,
    case when comparable then greatest(gain * 100 / whole, -999999) end,
    band,
    case
        when reason is not null and reason <> 'BELOW_5' then 0
        when gain * 20 >= whole then least(streak + 1, 32767)
        when band = 'MAINTAIN' and maintain_keeps then streak
        else 0
    end,
    case band when 'R15' then r15 when 'R10' then r10 when 'R5' then r5 when 'MAINTAIN' then maintain else 0 end * parts / 6,
    0,
    case when gain > 0 and (reason is null or reason = 'BELOW_5')
        then gain * months * grams / (2 * usage_count * baseline_count) else 0 end,
    reason, parts, 1
from (
    select *,
        case
            when reason is not null then null
            when gain * 100 >= 15 * whole and r15 is not null then 'R15'
            when gain * 10 >= whole and r10 is not null then 'R10'
            when gain * 20 >= whole then 'R5'
            else 'MAINTAIN'
        end as band
    from (
        select *,
            case
                when case when ended_on <= :last then (select left_on from member where id = member_id) <= :last end then 'LEFT'
                when months = 0 then 'NO_MONTHS'
                when usage_count = 0 or months - usage_count > max_missing then 'TOO_MANY_MISSING_USAGE'
                when baseline_count = 0 or months - baseline_count > max_missing then 'TOO_MANY_MISSING_BASELINE'
                when baseline_sum = 0 then 'NO_BASELINE'
                when resource = 3 and usage_sum < cooking_limit * usage_count
                    and baseline_sum < 2 * cooking_limit * baseline_count then 'COOKING_GAS'
                when zeros & ~confirmed <> 0 and (resource <> 3 or usage_sum = 0) then 'ZERO_USAGE'
                when gain <= 0 then 'NO_REDUCTION'
                when gain * 20 < whole and (maintain is null or streak < maintain_streak) then 'BELOW_5'
            end as reason,
            usage_count > 0 and months - usage_count <= max_missing
                and baseline_count > 0 and months - baseline_count <= max_missing and baseline_sum > 0 as comparable
        from (
            select *,
                baseline_sum * usage_count as whole,
                baseline_sum * usage_count - 2 * usage_sum * baseline_count as gain
            from (
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
            ) sums
            offset 0
        ) compared
        offset 0
    ) judged
    offset 0
) valued
