-- Points become won, less what is over the ceiling of the calendar year; what waits for budget counts against it. A row for
-- each member with a result, in the order in which they are written everywhere.
with sums as (
    select member_id, min(joined_on) as joined_on, min(policy_id) as policy_id, sum(points + standard_points) as points,
        bool_or(reason is null or reason not in ('NO_MONTHS', 'LEFT')) as told
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
    -- One look into an index for each of the few.
    select member_id, sum(won) as won
    from (select distinct member_id from stranger) few
    cross join lateral (
        select distinct on (half, municipality_id) full_won - over_ceiling as won
        from award
        where award.member_id = few.member_id and half in (:half, :sameYear) and municipality_id <> :municipality
        order by half, municipality_id, version desc
        offset 0
    ) held
    group by member_id
), rule as (
    select distinct audience, cents, yearly_ceiling from term
), known as (
    -- Results of meters that went elsewhere keep an older rule; one that is only tried is in no table.
    select id as policy_id, audience from policy union select policy_id, audience from term
), full_award as (
    select sums.*, sums.points * cents / 100 as won, rule.yearly_ceiling,
        coalesce(beside.won, 0) + coalesce(elsewhere.won, 0) as used,
        former.version as former_version, former.points as former_points, former.full_won as former_full,
        former.over_ceiling as former_over, former.waiting as former_waiting, former.won as former_won
    from sums
    join known using (policy_id)
    join rule using (audience)
    left join former using (member_id)
    left join beside using (member_id)
    left join elsewhere using (member_id)
    offset 0
), cut as (
    select *, case when yearly_ceiling = 0 then 0 else greatest(won - greatest(yearly_ceiling - used, 0), 0) end as over
    from full_award
    offset 0
)
select member_id, joined_on, told, points, won, over, 0, won - over,
    former_version, former_points, former_full, former_over, former_waiting, former_won
from cut
order by member_id
