create function month_index(month int) returns int language sql immutable parallel safe
return month / 100 * 12 + month % 100 - 1;
comment on function month_index is 'Months since year 0 of a month written as 202601, to count with.';

-- What the sums run over: narrow rows, one for each period in which a member was billed through one number.
create table meter (
    id int generated always as identity primary key,
    municipality_id int not null,
    member_id bigint not null references member,
    resource smallint not null check (resource between 1 and 3),
    kind text not null,
    key bigint not null,
    joined_on date not null,
    since date not null,
    until date,
    usual int,
    check (until >= since)
);
comment on table meter is 'A member''s supply with one resource through one customer number or one flat, while it lasts: the narrow side of member_meter, kept true by triggers, without NOT_USED. Ids mean nothing; a move begins a new row.';
comment on column meter.resource is '1 electricity (kWh), 2 water (㎥), 3 gas (㎥)';
comment on column meter.kind is 'Kind of the member, as in member.kind: decides points and ceiling.';
comment on column meter.key is 'First 8 bytes of the keyed hash of supplier and customer number, or of the dwelling where the management office bills.';
comment on column meter.since is 'Day of joining or moving in; the first month evaluated begins after it.';
comment on column meter.until is 'Day of leaving or moving out; null while it lasts.';
comment on column meter.usual is 'Mean monthly usage of the last year read; null while nothing is known.';
create index on meter (key, resource) include (municipality_id, usual);
create index on meter (municipality_id, id);
create index on meter (member_id, resource);

create table usage_source (
    id int generated always as identity primary key,
    file_id bigint references inbox_file,
    actor text not null,
    at timestamptz not null
);
comment on table usage_source is 'Where readings come from: a file, or a clerk who corrected by hand; who brought it and when.';

create table reading (
    month int not null check (month % 100 between 1 and 12),
    municipality_id int not null,
    meter_id int not null,
    usage int not null check (usage >= 0),
    source_id int not null,
    primary key (month, municipality_id, meter_id)
) partition by list (month);
comment on table reading is 'The usage of a month (kWh or ㎥, rounded half up at the first decimal, REG26 §10) that holds now. One partition a month, made when needed. No foreign keys: they would cost more than everything else of a load.';

create table reading_version (
    id bigint generated always as identity primary key,
    month int not null,
    municipality_id int not null,
    meter_id int not null,
    usage int not null,
    source_id int not null,
    replaced_by int not null references usage_source
);
comment on table reading_version is 'Readings that a later source corrected. Append-only.';
create index on reading_version (meter_id, month);
create trigger append_only before update or delete on reading_version
    for each row execute function refuse_change();
create trigger never_emptied before truncate on reading_version
    for each statement execute function refuse_change();

create table usage_half (
    half int not null check (half % 10 in (1, 2)),
    municipality_id int not null,
    meter_id int not null,
    m1 int, m2 int, m3 int, m4 int, m5 int, m6 int,
    primary key (half, municipality_id, meter_id)
) partition by list (half);
comment on table usage_half is 'The six months of a half-year side by side (m1: January or July; null: no reading), folded from reading: what settlement reads. One partition a half, rows in the order of municipality and meter.';
comment on column usage_half.half is '20261: first half of 2026';
