-- The sums of homes that use as much in every month of the half, and used as much in every month of the two years before;
-- nothing was saved before that.
select null::int as meter_id, null::bigint as member_id, null::date as joined_on, resource, policy_id, null::date as ended_on,
    63 as evaluated, 6 as months, 6 as parts, 0 as streak, 0 as confirmed, max_missing, cooking_limit, maintain_streak,
    maintain_keeps, grams, maintain, r5, r10, r15,
    6 as usage_count, 6 * now as usage_sum, 63 as usage_months,
    6 as baseline_count, 12 * before as baseline_sum, 63 as baseline_months,
    case when now = 0 then 63 else 0 end as zeros
from term
join unnest(cast(:resources as smallint[]), cast(:before as bigint[]), cast(:now as bigint[])) as supposed (resource, before, now)
    using (resource)
where kind = :kind
