-- Points become won, less what is over the ceiling of the calendar year; what waits for budget counts against it.
insert into owed (member_id, joined_on, points, full_won, over_ceiling, waiting, won,
    former_version, former_points, former_full, former_over, former_waiting, former_won)
with sums as (
    select member_id, min(joined_on) as joined_on, min(policy_id) as policy_id, sum(points + standard_points) as points
    from outcome
    group by member_id
), former as (
    select distinct on (member_id) * from award
    where half = :half and municipality_id = :municipality
    order by member_id desc, version desc
), beside as (
    select distinct on (member_id) member_id, full_won - over_ceiling as won from award
    where half = :sameYear and municipality_id = :municipality
    order by member_id desc, version desc
), elsewhere as (
    select member_id, sum(won) as won
    from (
        select distinct on (member_id, half, municipality_id) member_id, full_won - over_ceiling as won
        from award
        where member_id in (select member_id from stranger) and half in (:half, :sameYear) and municipality_id <> :municipality
        order by member_id, half, municipality_id, version desc
    ) held
    group by member_id
), rule as (
    select distinct audience, cents, yearly_ceiling from term
), full_award as (
    select sums.*, sums.points * cents / 100 as won, rule.yearly_ceiling,
        coalesce(beside.won, 0) + coalesce(elsewhere.won, 0) as used,
        former.version as former_version, former.points as former_points, former.full_won as former_full,
        former.over_ceiling as former_over, former.waiting as former_waiting, former.won as former_won
    from sums
    join policy on policy.id = policy_id
    join rule using (audience)
    left join former using (member_id)
    left join beside using (member_id)
    left join elsewhere using (member_id)
    where sums.points > 0 or former.version is not null
    offset 0
), cut as (
    select *, case when yearly_ceiling = 0 then 0 else greatest(won - greatest(yearly_ceiling - used, 0), 0) end as over
    from full_award
    offset 0
)
select member_id, joined_on, points, won, over, 0, won - over,
    former_version, former_points, former_full, former_over, former_waiting, former_won
from cut
