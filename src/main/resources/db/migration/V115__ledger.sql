create type ledger_account as enum ('BUDGET', 'DUE', 'RESERVED', 'PAID', 'LAPSED', 'DONATED');
comment on type ledger_account is 'BUDGET: the municipality''s side, minus what it owes or gave. The others are a member''s: owed, on a payment list, paid out, lapsed, donated.';

create table ledger_posting (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null check (kind in ('EARNED', 'CORRECTED', 'RESERVED', 'RELEASED', 'PAID', 'RETURNED', 'LAPSED', 'DONATED')),
    municipality_id int not null,
    half int not null,
    source text not null unique,
    actor text not null,
    transaction xid8 not null default pg_current_xact_id()
);
comment on table ledger_posting is 'A business event that moves points and won. Append-only.';
comment on column ledger_posting.source is 'What caused it, as settlement:<run> or payout:<run>:reserved: the same event never posts twice.';
comment on column ledger_posting.transaction is 'The transaction that wrote it: legs come with their posting or not at all.';

create table ledger_leg (
    posting_id bigint not null,
    municipality_id int not null,
    member_id bigint,
    half int not null,
    account ledger_account not null,
    points bigint not null,
    won bigint not null,
    check ((account = 'BUDGET') = (member_id is null))
);
comment on table ledger_leg is 'The sides of a posting, which sum up to 0 in points and in won; one leg of BUDGET stands against all members of the posting. Append-only. In the place of a foreign key to the posting, which would be checked for each row, stands a trigger for each statement.';
create index on ledger_leg (municipality_id, member_id) include (half, account, points, won);
create index on ledger_leg (posting_id);

create trigger append_only before update or delete on ledger_posting for each row execute function refuse_change();
create trigger never_emptied before truncate on ledger_posting for each statement execute function refuse_change();
create trigger append_only before update or delete on ledger_leg for each row execute function refuse_change();
create trigger never_emptied before truncate on ledger_leg for each statement execute function refuse_change();

-- Once a statement, however many legs it writes.
create function legs_come_with_their_posting() returns trigger language plpgsql as $$
begin
    if exists (
        select from (select distinct posting_id from added) written
        left join ledger_posting on id = posting_id
        where transaction is distinct from pg_current_xact_id()
    ) then
        raise exception 'legs are written in the transaction of their posting';
    end if;
    return null;
end $$;
comment on function legs_come_with_their_posting() is 'No leg without a posting, and none that is added to a posting of the past.';
create trigger with_posting after insert on ledger_leg referencing new table as added
    for each statement execute function legs_come_with_their_posting();

-- Once a posting, at commit: what its transaction wrote is then complete.
create function posting_sums_up_to_zero() returns trigger language plpgsql as $$
begin
    if exists (
        select from ledger_leg where posting_id = new.id
        having sum(points) <> 0 or sum(won) <> 0 or bool_or(municipality_id <> new.municipality_id)
    ) then
        raise exception 'posting % does not sum up to 0 within its municipality', new.id;
    end if;
    return null;
end $$;
create constraint trigger sums_up_to_zero after insert on ledger_posting
    deferrable initially deferred for each row execute function posting_sums_up_to_zero();
