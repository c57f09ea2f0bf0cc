alter table term add audience text not null default 'MEMBER' check (audience in ('MEMBER', 'STAFF'));
comment on column term.audience is 'Who is asked to consent';

create table staff_account (
    id bigint generated always as identity primary key,
    login_id text not null unique,
    used_at timestamptz,
    idle_since timestamptz not null,
    suspended_at timestamptz,
    suspended_by text,
    mailbox bytea unique,
    profile bytea,
    check (suspended_by is null or suspended_at is not null)
);
comment on table staff_account is 'Accounts of clerks and administrators, beside the engine''s user. profile is the sealed document of who it is, bound to the login id; accounts that an administrator made by hand have none.';
comment on column staff_account.used_at is 'Last sign-in, within an hour';
comment on column staff_account.idle_since is 'From when days without use count: the last sign-in, the first time the account was seen, or its reactivation';
comment on column staff_account.suspended_by is 'User id of an administrator; null when the timer did it';
comment on column staff_account.mailbox is 'Keyed hash of the official e-mail address: one account for one person';

create table staff_grant (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    login_id text not null,
    change text not null check (change in ('GRANT', 'WITHDRAW', 'SUSPEND', 'REACTIVATE')),
    group_id text check ((group_id is null) = (change in ('SUSPEND', 'REACTIVATE'))),
    actor text not null
);
comment on table staff_grant is 'Who was given or lost which group, or was suspended, when and by whom; kept three years (안전성 확보조치 기준 제5조, domain.md 5.4). Append-only until then.';
comment on column staff_grant.actor is 'User id of the administrator, or SYSTEM';
create index on staff_grant (login_id, id);
create index on staff_grant (at);

create function refuse_early_deletion() returns trigger language plpgsql as $$
begin
    if old.at > now() - interval '3 years' then
        raise exception '% is kept three years', tg_table_name;
    end if;
    return old;
end $$;
comment on function refuse_early_deletion() is 'For logs that the law wants kept three years.';

create trigger append_only before update on staff_grant
    for each row execute function refuse_change();
create trigger kept_three_years before delete on staff_grant
    for each row execute function refuse_early_deletion();
create trigger never_emptied before truncate on staff_grant
    for each statement execute function refuse_change();
