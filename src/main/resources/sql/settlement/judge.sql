-- What sums of usage and baseline bring, in the columns of outcome: of meters (evaluate) and of what somebody supposes
-- (suppose). Each level is computed once behind a fence (offset 0): else the planner repeats the sums in every arm of every
-- case. Whole numbers only; rates are compared by multiplying out.
select meter_id, member_id, joined_on, resource, policy_id, evaluated,
    usage_months, usage_sum, baseline_months, baseline_sum,
    case when comparable then greatest(gain * 100000 / whole, -999999999)::int end as exact_rate,
    case when comparable then greatest(gain * 100 / whole, -999999)::int end as cut_rate,
    band,
    case
        when reason is not null and reason <> 'BELOW_5' then 0
        when gain * 20 >= whole then least(streak + 1, 32767)
        when band = 'MAINTAIN' and maintain_keeps then streak
        else 0
    end as streak,
    case band when 'R15' then r15 when 'R10' then r10 when 'R5' then r5 when 'MAINTAIN' then maintain else 0 end * parts / 6 as points,
    0 as standard_points,
    case when gain > 0 and (reason is null or reason = 'BELOW_5')
        then gain * months * grams / (2 * usage_count * baseline_count) else 0 end as co2,
    reason, parts, 1 as version
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
                /*sums*/
            ) sums
            offset 0
        ) compared
        offset 0
    ) judged
    offset 0
) valued
