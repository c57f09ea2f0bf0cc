create table payee (
    member_id bigint primary key references member,
    confirmed_on date,
    checked_on date,
    outcome text
);
comment on table payee is 'How sure we are that money reaches a member: when account and address were last confirmed, when the holder was last checked and with what outcome. The account itself is in member.profile.';

create table payee_request (
    id bigint generated always as identity primary key,
    member_id bigint not null references member,
    municipality_id int not null,
    half int not null,
    kind text not null check (kind in ('CONFIRM', 'CORRECT')),
    opened_on date not null,
    due_on date not null,
    answered_on date,
    unique (member_id, half, kind, opened_on)
);
comment on table payee_request is 'What a member is asked before or after a payment. Becomes a task when the member signs in.';
create index on payee_request (member_id) where answered_on is null;

create table payout_run (
    id int generated always as identity primary key,
    reference text not null unique,
    municipality_id int not null,
    half int not null,
    round smallint not null,
    state text not null check (state in ('OPEN', 'PREPARED', 'APPROVED', 'EXPORTED', 'CLOSED')),
    prepared_by text,
    prepared_at timestamptz,
    approved_by text,
    approved_at timestamptz,
    exported_by text,
    exported_at timestamptz,
    members int not null default 0,
    won bigint not null default 0,
    unique (municipality_id, half, round),
    check (prepared_by <> approved_by),
    check (exported_by not in (prepared_by, approved_by))
);
comment on table payout_run is 'A list of payments of a municipality: prepared, approved and exported by three people (지방회계법 §36). reference: business key of its process.';

create table payment (
    id bigint generated always as identity primary key,
    run_id int not null references payout_run,
    municipality_id int not null,
    member_id bigint not null,
    channel text not null,
    points bigint not null,
    won bigint not null check (won > 0),
    state text not null check (state in ('HELD', 'LISTED', 'EXPORTED', 'PAID', 'RETURNED', 'NOTICED', 'LAPSED', 'DONATED')),
    reason text,
    changed_at timestamptz not null,
    unique (run_id, member_id)
);
comment on table payment is 'One member on a list. HELD: left out with a reason, nothing reserved. NOTICED: returned and publicly announced (공시송달).';
create index on payment (member_id);
create index on payment (municipality_id, state);
