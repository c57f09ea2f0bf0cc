create table payout_policy (
    municipality_id bigint not null check (municipality_id >= 0),
    from_on date not null,
    pay_first_half text not null check (pay_first_half ~ '^\d\d-\d\d$'),
    pay_second_half text not null check (pay_second_half ~ '^\d\d-\d\d$'),
    list_days smallint not null check (list_days >= 0),
    ask_days smallint not null check (ask_days >= 0),
    recheck_days smallint not null check (recheck_days > 0),
    confirm_days smallint not null check (confirm_days > 0),
    hold_unconfirmed boolean not null,
    minimum_won int not null check (minimum_won >= 0),
    notice_days smallint not null check (notice_days > 0),
    claim_years smallint not null check (claim_years > 0),
    after_deadline text not null check (after_deadline in ('LAPSE', 'DONATE')),
    template text not null,
    source text not null,
    primary key (municipality_id, from_on)
);
comment on table payout_policy is 'When and how a municipality pays. The row of the latest from_on that is not later counts; one of the municipality before the national one (municipality 0). Never changed: a new rule is a new row.';
comment on column payout_policy.pay_first_half is 'Month and day by which the first half-year is paid, in the same year (domain.md 1.5); pay_second_half: in the next.';
comment on column payout_policy.list_days is 'So many days before the list is made; ask_days: so many before the list members are asked to confirm.';
comment on column payout_policy.recheck_days is 'The holder of an account was checked at most so many days before the list, or the money is held.';
comment on column payout_policy.confirm_days is 'A confirmation of account and address holds for so many days.';
comment on column payout_policy.hold_unconfirmed is 'Whether money is held without a fresh confirmation even when the holder check is good (REG26 27).';
comment on column payout_policy.notice_days is 'So many days after money came back or was held it is announced publicly (공시송달).';
comment on column payout_policy.claim_years is 'Years after the payment date in which money can be claimed (지방재정법 82).';

create table transfer_template (
    name text primary key check (name ~ '^[A-Z0-9_]+$'),
    label text not null,
    kind text not null check (kind in ('XLSX', 'XLS', 'CSV')),
    sheet text,
    encoding text check (encoding in ('UTF_8_BOM', 'MS949')),
    header boolean not null,
    max_rows int not null check (max_rows > 0),
    check ((kind = 'CSV') = (encoding is not null)),
    check ((kind = 'CSV') = (sheet is null)),
    check (kind <> 'XLS' or max_rows <= 65535)
);
comment on table transfer_template is 'The spreadsheets that banks take for transfers (domain.md 6.2). max_rows: without the header; more go into a further file.';

create table transfer_column (
    template text not null references transfer_template,
    position smallint not null check (position > 0),
    header text not null,
    content text not null check (content in
        ('PAYMENT', 'SEQUENCE', 'BANK_CODE', 'BANK_NAME', 'ACCOUNT', 'WON', 'HOLDER', 'PASSBOOK', 'EMPTY')),
    primary key (template, position)
);
comment on column transfer_column.content is 'PAYMENT: 지급번호; SEQUENCE: from 1 through all files of a list; PASSBOOK: what the receiver reads in the passbook.';

create table result_header (
    header text primary key,
    content text not null check (content in ('PAYMENT', 'SEQUENCE', 'ACCOUNT', 'WON', 'CODE', 'WORDS'))
);
comment on table result_header is 'The columns of result files by what stands above them, blanks ignored.';

create table bank_result_code (
    code text primary key,
    outcome text not null check (outcome in ('PAID', 'ACCOUNT_CLOSED', 'HOLDER_DIFFERS', 'ACCOUNT_UNKNOWN',
        'SEIZED', 'DECEASED', 'NOT_COLLECTED', 'BANK_UNAVAILABLE', 'OTHER'))
);
comment on table bank_result_code is 'What the codes and words of result files mean. Banks differ: rows are added as their lists become known. A number that is not here means returned; a word that is not here is asked about.';

create table payee (
    member_id bigint primary key references member,
    confirmed_on date,
    checked_on date,
    outcome text check (outcome in ('HOLDER_MATCHES', 'ACCOUNT_MISSING', 'HOLDER_DIFFERS', 'ACCOUNT_CLOSED',
        'ACCOUNT_UNKNOWN', 'SEIZED', 'DECEASED', 'TRANSFER_FAILED')),
    check ((checked_on is null) = (outcome is null))
);
comment on table payee is 'How sure we are that money reaches a member: when account and address were last confirmed, when the holder was last checked or a transfer came back, and with what outcome. The account itself is in member.profile.';

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
create unique index one_open_request on payee_request (member_id, kind) where answered_on is null;

create table payout_run (
    id int generated always as identity primary key,
    reference text not null,
    municipality_id int not null,
    half int not null,
    round smallint not null,
    state text not null check (state in ('OPEN', 'PREPARED', 'APPROVED', 'EXPORTED', 'CLOSED')),
    listing smallint not null default 0,
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
    check (exported_by not in (prepared_by, approved_by)),
    check (state <> 'PREPARED' or prepared_by is not null),
    check (state <> 'APPROVED' or (prepared_by is not null and approved_by is not null)),
    check (state <> 'EXPORTED' or (prepared_by is not null and approved_by is not null and exported_by is not null)),
    check (state <> 'CLOSED' or members = 0 or exported_by is not null)
);
comment on table payout_run is 'A list of payments of a municipality: prepared, approved and exported by three people (지방회계법 §36). reference: business key of its process, the same for all rounds of a half-year. listing: how often the list was made.';
create unique index one_run_under_way on payout_run (municipality_id, half) where state <> 'CLOSED';
create index on payout_run (reference);

create table payout_event (
    id bigint generated always as identity primary key,
    run_id int not null references payout_run,
    at timestamptz not null,
    actor text not null,
    what text not null check (what in ('OPENED', 'LISTED', 'PREPARED', 'SENT_BACK', 'APPROVED', 'FILE_WRITTEN', 'EXPORTED', 'RESULT_READ', 'CLOSED')),
    note bytea
);
comment on table payout_event is 'Who did what with a list. note: sealed, bound to the reference. Append-only.';
create index on payout_event (run_id);
create trigger append_only before update or delete on payout_event for each row execute function refuse_change();
create trigger never_emptied before truncate on payout_event for each statement execute function refuse_change();

create table payment (
    id bigint generated always as identity primary key,
    run_id int not null,
    municipality_id int not null,
    member_id bigint not null,
    channel text not null,
    points bigint not null,
    won bigint not null check (won > 0),
    state text not null check (state in ('HELD', 'LISTED', 'EXPORTED', 'PAID', 'RETURNED', 'NOTICED', 'LAPSED', 'DONATED')),
    reason text,
    changed_at timestamptz not null,
    sent_to bytea,
    unique (run_id, member_id),
    check (state not in ('HELD', 'RETURNED') or reason is not null)
);
comment on table payment is 'One member on a list. HELD: left out with a reason, nothing reserved. NOTICED: returned or held for long, and publicly announced (공시송달). sent_to: the sealed profile that the list went out with, kept when the member''s changes afterwards. No foreign key to the run: whoever writes here holds its lock.';
create index on payment (member_id);
create index on payment (municipality_id, state);

create trigger figures_stay before update of run_id, municipality_id, member_id, channel, points, won on payment
    for each row execute function refuse_change();

create function list_is_open() returns trigger language plpgsql as $$
begin
    if exists (select from gone join payout_run on payout_run.id = run_id where payout_run.state <> 'OPEN') then
        raise exception 'the list was handed on';
    end if;
    return null;
end $$;
create trigger only_from_open_lists after delete on payment referencing old table as gone
    for each statement execute function list_is_open();
create trigger only_onto_open_lists after insert on payment referencing new table as gone
    for each statement execute function list_is_open();

create function keep_what_was_sent() returns trigger language plpgsql as $$
begin
    update payment set sent_to = old.profile
    from payout_run
    where member_id = old.id and run_id = payout_run.id and sent_to is null
        and payout_run.state in ('APPROVED', 'EXPORTED', 'CLOSED') and payment.state in ('LISTED', 'EXPORTED', 'PAID', 'RETURNED', 'NOTICED');
    return null;
end $$;
comment on function keep_what_was_sent() is 'The files of an approved list say the same whenever they are written.';
create trigger keep_what_was_sent after update of profile on member for each row execute function keep_what_was_sent();

create table payment_return (
    payment_id bigint not null references payment,
    file_id bigint not null references inbox_file,
    returned_at timestamptz not null,
    after_success boolean not null,
    code text not null,
    reason text not null,
    words bytea,
    primary key (payment_id, file_id)
);
comment on table payment_return is 'A payment that came back. words: what the bank says, sealed and bound to the reference of the run. after_success: it had been reported as paid.';
