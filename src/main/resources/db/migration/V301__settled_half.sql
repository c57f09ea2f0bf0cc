create table settled_half (
    municipality_id int not null,
    half int not null,
    savers int not null,
    co2_electricity bigint not null,
    co2_water bigint not null,
    co2_gas bigint not null,
    rewarded int not null,
    points bigint not null,
    won bigint not null,
    primary key (municipality_id, half)
);
comment on table settled_half is 'What the settlement of a municipality''s half-year comes to, as it holds after the latest correction; written with it.';
comment on column settled_half.savers is 'Members who used less of something, so that CO2 was saved; rewarded: members with points.';
comment on column settled_half.co2_electricity is 'Grams saved, those who used more left out; by the factor of the half (emission_factor) it is kWh, and ㎥ for the others.';
comment on column settled_half.won is 'What is owed for it, without what is over the ceiling or waits for budget.';

insert into settled_half
with held as (
    select distinct on (half, municipality_id, meter_id) * from result order by half, municipality_id, meter_id, version desc
), saved as (
    select municipality_id, half, count(distinct member_id) filter (where co2 > 0) as savers,
        coalesce(sum(co2) filter (where resource = 1), 0) as electricity, coalesce(sum(co2) filter (where resource = 2), 0) as water,
        coalesce(sum(co2) filter (where resource = 3), 0) as gas
    from held group by 1, 2
), awarded as (
    select municipality_id, half, count(*) filter (where points > 0) as rewarded, sum(points) as points, sum(won) as won
    from (
        select distinct on (half, municipality_id, member_id) * from award order by half, municipality_id, member_id, version desc
    ) award group by 1, 2
)
select municipality_id, half, savers, electricity, water, gas, coalesce(rewarded, 0), coalesce(points, 0), coalesce(won, 0)
from saved left join awarded using (municipality_id, half);
