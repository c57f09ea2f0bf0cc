-- An account about which there is no answer is asked about again, but not for ever: the others wait too.
alter table payee add column tried_on date;
alter table payee add column tries smallint not null default 0;
comment on column payee.tried_on is 'The last day on which the agency gave no answer about the holder, and how often it did not on that day (tries).';
