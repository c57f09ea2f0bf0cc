create table privacy_key (
    purpose text not null check (purpose in ('SEAL', 'FINGERPRINT')),
    name text not null,
    since timestamptz not null default now(),
    primary key (purpose, name)
);
comment on table privacy_key is 'The keys that something in this database was made with, by name: 8 bytes derived from the key, which tell nothing about it. A node that does not have all of them does not start.';
comment on column privacy_key.purpose is 'SEAL: a row goes when nothing is sealed with the key any more. FINGERPRINT: one for good.';
create unique index one_key_of_fingerprints on privacy_key (purpose) where purpose = 'FINGERPRINT';

create table reseal_pass (
    id bigint generated always as identity primary key,
    key_name text not null,
    began_at timestamptz not null default now(),
    ended_at timestamptz,
    column_name text not null,
    position jsonb,
    resealed bigint not null default 0,
    remaining bigint not null default 0,
    unreadable bigint not null default 0
);
comment on table reseal_pass is 'Looks at every sealed value while there are former keys: what needs one is sealed anew with the key key_name (privacy_key.name).';
comment on column reseal_pass.position is 'Primary key of the last row of column_name that was looked at; null: none yet.';
comment on column reseal_pass.remaining is 'Values that need a former key still: somebody held the row.';
comment on column reseal_pass.unreadable is 'Values that no key opens.';
create unique index one_open_pass on reseal_pass ((true)) where ended_at is null;

create function refuse_change_but_of_seal() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('carbonpoint.resealing', true) = 'on'
        and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0] then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
comment on function refuse_change_but_of_seal() is 'As refuse_change(), but what stands in the column of that name may be sealed anew.';

drop trigger append_only on access_log;
create trigger append_only before update or delete on access_log for each row execute function refuse_change_but_of_seal('words');
drop trigger append_only on export_log;
create trigger append_only before update or delete on export_log for each row execute function refuse_change_but_of_seal('words');
drop trigger append_only on payout_event;
create trigger append_only before update or delete on payout_event for each row execute function refuse_change_but_of_seal('note');
drop trigger append_only on policy_decision;
create trigger append_only before update or delete on policy_decision for each row execute function refuse_change_but_of_seal('reason');

-- Sealing anew is no change of what is sealed, and those who follow a member would look at all rows of a portion for each of them.
drop trigger keep_what_was_sent on member;
create trigger keep_what_was_sent after update of profile on member for each row
    when (current_setting('carbonpoint.resealing', true) is distinct from 'on')
    execute function keep_what_was_sent();
drop trigger meters_followed on member;
create trigger meters_followed after update on member
    referencing old table as former new table as fresh for each statement
    when (current_setting('carbonpoint.resealing', true) is distinct from 'on')
    execute function follow_member();
drop trigger meters_updated on member_meter;
create trigger meters_updated after update on member_meter
    referencing new table as fresh for each statement
    when (current_setting('carbonpoint.resealing', true) is distinct from 'on')
    execute function update_meters();

-- Lines of results were sealed in Base64; now everything sealed is bytes, but the labels of passkeys in Spring Security's table.
update inbox_reject set sealed = decode(content, 'base64'), content = null
from inbox_file where inbox_file.id = file_id and kind like 'bank-result:%';
comment on column inbox_reject.sealed is 'The line, where it is personal data: sealed, bound to reject:<file_id>:<line>; of a result file to the reference of the run.';
