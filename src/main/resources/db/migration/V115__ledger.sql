create type ledger_account as enum ('BUDGET', 'DUE', 'RESERVED', 'PAID', 'LAPSED', 'DONATED');
comment on type ledger_account is 'BUDGET: the municipality''s side, minus what it owes or gave. The others are a member''s: owed, on a payment list, paid out, lapsed, donated.';

create table ledger_posting (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null check (kind in ('EARNED', 'CORRECTED', 'RESERVED', 'RELEASED', 'PAID', 'RETURNED', 'LAPSED', 'DONATED')),
    municipality_id int not null,
    half int not null,
    source text not null unique,
    actor text not null
);
comment on table ledger_posting is 'A business event that moves points and won. Append-only.';
comment on column ledger_posting.source is 'What caused it, as settlement:<run> or payout:<run>:reserved: the same event never posts twice.';

create table ledger_leg (
    posting_id bigint not null references ledger_posting,
    municipality_id int not null,
    member_id bigint,
    half int not null,
    account ledger_account not null,
    points bigint not null,
    won bigint not null,
    check ((account = 'BUDGET') = (member_id is null))
);
comment on table ledger_leg is 'The sides of a posting, which sum up to 0 in points and in won; one leg of BUDGET stands against all members of the posting. Append-only.';
create index on ledger_leg (municipality_id, member_id) include (half, account, points, won);
create index on ledger_leg (posting_id);

create trigger append_only before update or delete on ledger_posting for each row execute function refuse_change();
create trigger never_emptied before truncate on ledger_posting for each statement execute function refuse_change();
create trigger append_only before update or delete on ledger_leg for each row execute function refuse_change();
create trigger never_emptied before truncate on ledger_leg for each statement execute function refuse_change();
