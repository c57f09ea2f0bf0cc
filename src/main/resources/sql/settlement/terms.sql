-- What holds in this half and municipality, for each kind of member and resource; what is only tried comes first.
with rule as (
    select distinct on (audience) *
    from (
        select policy.*, false as tried from policy where municipality_id in (0, :municipality) and from_half <= :half
        union all
        select *, true from jsonb_populate_recordset(cast(null as policy), cast(:tried as jsonb))
    ) ruling
    order by audience, tried desc, municipality_id desc, from_half desc
), kind (kind, audience) as (
    values ('ADULT', 'HOUSEHOLD'), ('CHILD', 'HOUSEHOLD'), ('FOREIGNER', 'HOUSEHOLD'), ('BUSINESS', 'BUSINESS'), ('PUBLIC', 'BUSINESS'),
        ('SCHOOL', 'BUSINESS')
), factor as (
    select distinct on (resource) resource, grams from emission_factor
    where from_half <= :half order by resource, from_half desc
)
select kind, factor.resource, rule.id as policy_id, audience, baseline_window = 'BEFORE_JOINING' as before_joining, max_missing,
    maintain_streak, maintain_keeps, pro_rata, cooking_limit, standard, (won_per_point * 100)::int as cents, yearly_ceiling,
    budget_rule, grams,
    max(points) filter (where band = 'MAINTAIN') as maintain,
    max(points) filter (where band = 'R5') as r5,
    max(points) filter (where band = 'R10') as r10,
    max(points) filter (where band = 'R15') as r15,
    max(points) filter (where band = 'STANDARD') as standard_points
from rule join kind using (audience) cross join factor
left join (
    select * from policy_points
    union all
    select * from jsonb_populate_recordset(cast(null as policy_points), cast(:triedPoints as jsonb))
) worth on worth.policy_id = rule.id and worth.resource = factor.resource
group by kind, factor.resource, rule.id, audience, baseline_window, max_missing, maintain_streak, maintain_keeps, pro_rata,
    cooking_limit, standard, won_per_point, yearly_ceiling, budget_rule, grams
