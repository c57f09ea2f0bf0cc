-- 표준사용량: on top of what a reduction brings, for half of what the participants of the same kind use on average a month.
with mean as (
    select policy_id, resource, sum(usage_sum) as usage, sum(bit_count(usage_months::int::bit(6))) as months
    from outcome where cut_rate is not null
    group by policy_id, resource
), standard as (
    select distinct policy_id, resource, standard_points from term where standard
)
update outcome o
set standard_points = standard.standard_points * parts / 6
from mean join standard using (policy_id, resource)
where o.policy_id = mean.policy_id and o.resource = mean.resource and band is not null
    and 2 * usage_sum * mean.months <= mean.usage * bit_count(usage_months::int::bit(6))
