alter table access_log add column reason text check (reason ~ '^[A-Z_]+$');
alter table access_log add column words bytea;
comment on column access_log.reason is 'Why, as chosen by who looked a member up; null where the work itself is the reason (purpose)';
comment on column access_log.words is 'What they wrote beside it, sealed, bound to access-log:<subject>';

create table export_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    origin text not null,
    municipality_id bigint not null,
    file text not null,
    rows bigint not null check (rows >= 0),
    reason text not null check (reason ~ '^[A-Z_]+$'),
    words bytea
);
comment on table export_log is 'Which file with data of members the staff took away: who, when, from where, how many rows, and what for. Written before the first byte is sent. Append-only.';
comment on column export_log.file is 'Name of the file; there is nothing about a person in it';
comment on column export_log.words is 'What was written beside the reason, sealed, bound to export-log:<file>';
create index on export_log (at);
create index on export_log (municipality_id, at);
create trigger append_only before update or delete on export_log
    for each row execute function refuse_change();
create trigger never_emptied before truncate on export_log
    for each statement execute function refuse_change();

create table member_search_miss (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    origin text not null,
    municipality_id bigint not null,
    way text not null check (way in ('REFERENCE', 'LOGIN', 'PERSON'))
);
comment on table member_search_miss is 'Searches of the staff that found nobody, by the way they were searched: who tries names or numbers out is stopped after some. Nothing of what was searched. Append-only.';
create index on member_search_miss (actor, at);
create trigger append_only before update or delete on member_search_miss
    for each row execute function refuse_change();
create trigger never_emptied before truncate on member_search_miss
    for each statement execute function refuse_change();
