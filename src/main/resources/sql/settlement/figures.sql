-- What the half-year comes to now, for the public statistics. All meters are in outcome and all members in owed, changed or not.
insert into settled_half (municipality_id, half, savers, co2_electricity, co2_water, co2_gas, rewarded, points, won)
select :municipality, :half, savers, electricity, water, gas, rewarded, points, won
from (
    select count(distinct member_id) filter (where co2 > 0) as savers, coalesce(sum(co2) filter (where resource = 1), 0) as electricity,
        coalesce(sum(co2) filter (where resource = 2), 0) as water, coalesce(sum(co2) filter (where resource = 3), 0) as gas
    from outcome
) saved
cross join (
    select count(*) filter (where points > 0) as rewarded, coalesce(sum(points), 0) as points, coalesce(sum(won), 0) as won
    from owed
) award
on conflict (municipality_id, half) do update
set savers = excluded.savers, co2_electricity = excluded.co2_electricity, co2_water = excluded.co2_water, co2_gas = excluded.co2_gas,
    rewarded = excluded.rewarded, points = excluded.points, won = excluded.won
