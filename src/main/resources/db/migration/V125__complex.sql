create table complex_policy (
    id int primary key,
    municipality_id int not null check (municipality_id >= 0),
    from_year int not null check (from_year between 2000 and 2999),
    enabled boolean not null default false,
    min_households int not null default 150 check (min_households >= 0),
    gate_percent smallint not null default 5 check (gate_percent between 0 and 100),
    weight_reduction smallint not null default 60 check (weight_reduction between 0 and 100),
    weight_participation smallint not null default 40 check (weight_participation between 0 and 100),
    max_missing smallint not null default 2 check (max_missing between 0 and 11),
    source text not null,
    unique (municipality_id, from_year),
    check (weight_reduction + weight_participation = 100)
);
comment on table complex_policy is 'The rules for 단지. The row of the latest from_year that is not later counts; one of the municipality before the national one (municipality 0). Off unless a municipality says otherwise: the national scheme ended before 2024-02-08 (domain.md 1.7). Never changed: a new rule is a new row.';
comment on column complex_policy.from_year is 'The year in which the first evaluation (July to June) under this rule ends.';
comment on column complex_policy.gate_percent is 'One resource at least must be reduced by so much.';
comment on column complex_policy.weight_reduction is 'Percent of the score that the reduction of greenhouse gas makes; weight_participation: the share of homes that take part.';
comment on column complex_policy.max_missing is 'So many missing months of twelve are filled with the mean of the others; more: the resource is left out.';

create table complex_grade (
    policy_id int not null references complex_policy,
    households_from int not null check (households_from >= 0),
    rank_share_to smallint not null check (rank_share_to between 1 and 100),
    won bigint not null check (won > 0),
    primary key (policy_id, households_from, rank_share_to)
);
comment on table complex_grade is 'What a 단지 gets: of the rows with the largest households_from that it reaches, the one with the smallest rank_share_to (percent of the ranked ones, counted up to a whole one) that its place is within. 100: everybody who is ranked.';

create trigger never_changed before update or delete on complex_policy for each row execute function refuse_new_rule();
create trigger never_changed before update or delete on complex_grade for each row execute function refuse_new_rule();

create table complex_member (
    member_id bigint primary key references member,
    households int not null check (households >= 0),
    kind text not null check (kind in ('APARTMENT', 'SCHOOL', 'BUILDING')),
    address_id text not null
);
comment on table complex_member is 'What a member of kind COMPLEX is: how many homes it has (0: none, a school), and the address at which they join.';

create table complex_run (
    id int primary key default nextval(pg_get_serial_sequence('settlement_run', 'id')),
    municipality_id int not null,
    end_year int not null,
    at timestamptz not null,
    actor text not null,
    complexes int not null,
    changed int not null,
    won bigint not null
);
comment on table complex_run is 'A settlement of 단지 that was written: the evaluation from July to June of end_year. won: the change of what is owed. Ids are drawn together with those of settlement_run: award.run_id is one or the other.';
create index on complex_run (municipality_id, end_year);

create table complex_result (
    end_year int not null,
    municipality_id int not null,
    member_id bigint not null,
    version smallint not null,
    run_id int not null,
    policy_id int not null,
    households int not null,
    participants int not null,
    usage_sum bigint[] not null,
    usage_months smallint[] not null,
    baseline_sum bigint[] not null,
    baseline_months smallint[] not null,
    saved_grams bigint,
    reduction bigint,
    participation int not null,
    score int,
    place int,
    ranked int not null,
    won bigint not null,
    reason text,
    primary key (end_year, municipality_id, member_id, version),
    check ((reason is null) = (won > 0))
);
comment on table complex_result is 'What came out for a 단지, with everything it was computed from; the highest version holds. Append-only. Arrays: electricity, water, gas.';
comment on column complex_result.usage_sum is 'Sum of the months with data; usage_months: how many they are, of twelve.';
comment on column complex_result.baseline_sum is 'Twice the sum of the monthly means of the two years before, so that it is whole.';
comment on column complex_result.saved_grams is 'CO2 of the resources that could be compared, cut; below 0 where more was used. Null: none could.';
comment on column complex_result.reduction is 'Of their greenhouse gas, in thousandths of a percent, cut towards zero; participation likewise, at most 100 000.';
comment on column complex_result.score is 'Thousandths of a point of 100; null where not ranked.';
comment on column complex_result.place is 'Among the ranked ones of the municipality; equals share it.';
create trigger append_only before update or delete on complex_result for each row execute function refuse_change();
create trigger never_emptied before truncate on complex_result for each statement execute function refuse_change();
