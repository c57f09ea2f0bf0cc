alter table inbox_reject alter content drop not null;
alter table inbox_reject add sealed bytea;
alter table inbox_reject add check ((content is null) <> (sealed is null));
comment on column inbox_reject.sealed is 'The line, where it is personal data: sealed, bound to reject:<file_id>:<line>.';
