-- The budget, where there is a limit. Nobody loses by another's correction: what was awarded stays as long as it is due;
-- the rest of the budget goes to the rest of what is due.
with due as (
    select member_id, won as due, least(coalesce(former_won, 0), won) as kept, joined_on from owed where won > 0
), waiting as (
    select member_id, due, kept, due - kept as rest,
        greatest(:limit - sum(kept) over (), 0) as room,
        sum(due - kept) over () as rests,
        count(*) filter (where due > kept) over () as waiters,
        sum(due - kept) over (order by joined_on, member_id) as upto
    from due
), shared as (
    select member_id, due, kept + case
        when :equally then case when rests <= room then rest when room < waiters then 0 else trunc(rest * room / rests) end
        when upto <= room then rest
        else 0
    end as won
    from waiting
)
update owed set won = shared.won, waiting = shared.due - shared.won
from shared where shared.member_id = owed.member_id
