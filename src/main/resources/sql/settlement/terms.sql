-- What holds in this half and municipality, for each kind of member and resource.
with rule as (
    select distinct on (audience) *
    from policy
    where municipality_id in (0, :municipality) and from_half <= :half
    order by audience, municipality_id desc, from_half desc
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
left join policy_points on policy_points.policy_id = rule.id and policy_points.resource = factor.resource
group by kind, factor.resource, rule.id, audience, baseline_window, max_missing, maintain_streak, maintain_keeps, pro_rata,
    cooking_limit, standard, won_per_point, yearly_ceiling, budget_rule, grams
