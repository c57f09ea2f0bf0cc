create table settlement_run (
    id int generated always as identity primary key,
    municipality_id int not null,
    half int not null,
    at timestamptz not null,
    actor text not null,
    results int not null,
    changed int not null,
    points bigint not null,
    won bigint not null
);
comment on table settlement_run is 'A settlement that was written. The first of a half writes everything, later ones what differs. points and won: the change of what is owed.';
create index on settlement_run (municipality_id, half);

create table result (
    half int not null,
    municipality_id int not null,
    meter_id int not null,
    version smallint not null,
    run_id int not null,
    member_id bigint not null,
    resource smallint not null,
    policy_id int not null,
    evaluated smallint not null,
    usage_months smallint not null,
    usage_sum bigint not null,
    baseline_months smallint not null,
    baseline_sum bigint not null,
    exact_rate int,
    cut_rate int,
    band text,
    streak smallint not null,
    points int not null,
    standard_points int not null,
    co2 bigint not null,
    reason text,
    primary key (half, municipality_id, meter_id, version)
) partition by list (half);
comment on table result is 'What came out for a meter and half-year, with everything it was computed from; the highest version holds. Never changed.';
comment on column result.evaluated is 'Months that count, a bit each: 1 for m1 … 32 for m6. usage_months, baseline_months: those of them with data; the others were filled.';
comment on column result.usage_sum is 'Sum of the months with data.';
comment on column result.baseline_sum is 'Twice the sum of the monthly means of two years, so that it is whole.';
comment on column result.exact_rate is 'Reduction in thousandths of a percent, cut towards zero; cut_rate: in percent, decimals cut.';
comment on column result.streak is 'Halves in a row that count for 유지, this one included.';
comment on column result.co2 is 'Grams saved, 0 where more was used.';
comment on column result.reason is 'Why there is nothing, or null.';

create table award (
    half int not null,
    municipality_id int not null,
    member_id bigint not null,
    version smallint not null,
    run_id int not null,
    points bigint not null,
    full_won bigint not null,
    over_ceiling bigint not null,
    waiting bigint not null,
    won bigint not null,
    primary key (half, municipality_id, member_id, version),
    check (full_won = over_ceiling + waiting + won)
);
comment on table award is 'What a member gets from a municipality for a half-year: points times won a point, less what is over the yearly ceiling, less what waits for budget. The highest version holds. Never changed.';
create index on award (member_id, half);

create table meter_transfer (
    municipality_id int not null,
    meter_id int not null,
    former int not null,
    primary key (municipality_id, meter_id, former)
);
comment on table meter_transfer is 'Meters whose region went to another municipality, and which one settled them before.';
create index on meter_transfer (meter_id);

create function note_transfer() returns trigger language plpgsql as $$
begin
    insert into meter_transfer values (new.municipality_id, new.id, old.municipality_id) on conflict do nothing;
    return null;
end $$;
create trigger transferred after update of municipality_id on meter
    for each row when (old.municipality_id <> new.municipality_id) execute function note_transfer();
