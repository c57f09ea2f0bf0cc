create table node (
    name text primary key,
    lock_owner text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null
);
comment on table node is 'The nodes, by host and process. Each says every half minute that it is there; one that has said nothing for a day is forgotten.';
comment on column node.lock_owner is 'As it signs the jobs that it has in hand (act_ru_job.lock_owner_)';

-- For the search of administrators: each log by time, and by who did it.
create index on access_log (at);
create index on access_log (actor, at);
create index on staff_grant (actor, at);
create index on export_log (actor, at);
create index on payment (changed_at) where sent_to is not null;
