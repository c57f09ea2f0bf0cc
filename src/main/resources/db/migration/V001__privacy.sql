create table access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    origin text not null,
    subject text not null,
    purpose text not null
);
comment on table access_log is 'Who of the staff read whose personal data, when, from where and what for; kept at least two years (domain.md 5.4). Append-only.';
create index on access_log (subject, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
comment on function refuse_change() is 'For triggers of append-only tables.';

create trigger append_only before update or delete on access_log
    for each row execute function refuse_change();
create trigger never_emptied before truncate on access_log
    for each statement execute function refuse_change();
