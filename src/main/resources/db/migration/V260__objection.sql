create table objection (
    reference text primary key,
    about text not null,
    municipality_id bigint not null,
    raised_at timestamptz not null,
    content bytea,
    answered_at timestamptz,
    upheld boolean,
    answer bytea,
    answered_by text,
    check ((answered_at is null) = (upheld is null))
);
comment on table objection is 'What somebody says against a refusal, and what the municipality answers. content (text and e-mail address) is sealed and erased with the answer.';
comment on column objection.about is 'Reference of the application that was refused';
create unique index one_open_objection on objection (about) where answered_at is null;

alter table application add column municipality_id bigint;
comment on column application.municipality_id is 'Which municipality refused it, for objections';

alter table application add column entered_by text;
alter table application add column paper_destroyed_on date;
comment on column application.entered_by is 'Member of staff who enters a paper form (regulation 8), or null: by the applicant';
comment on column application.paper_destroyed_on is 'When the paper was or will be destroyed (regulation 8②)';
