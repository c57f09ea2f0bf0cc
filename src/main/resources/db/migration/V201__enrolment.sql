create table enrolment (
    reference text primary key,
    applicant text not null unique,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('APPROVED', 'REFUSED', 'ERASED')),
    login_id text,
    mailbox bytea,
    draft bytea,
    check ((ended_at is null) = (outcome is null)),
    check (ended_at is null or (draft is null and mailbox is null))
);
comment on table enrolment is 'An official''s application for an account. draft is the sealed document of everything answered so far and is erased at the end.';
comment on column enrolment.applicant is 'User id of the applicant: technical, made for this application';
comment on column enrolment.login_id is 'The id that was chosen; after approval that of the account';
comment on column enrolment.mailbox is 'Keyed hash of the official e-mail address, once it was confirmed';
create unique index one_enrolment_per_login on enrolment (login_id) where ended_at is null;
create unique index one_enrolment_per_mailbox on enrolment (mailbox) where ended_at is null;
create index on enrolment (ended_at);

create table enrolment_key (
    token bytea primary key,
    reference text not null references enrolment on delete cascade,
    purpose text not null check (purpose in ('CONFIRM', 'RESUME')),
    expires_at timestamptz
);
comment on table enrolment_key is 'SHA-256 of the random tokens that confirm an e-mail address or open an application again; gone with its end.';
create index on enrolment_key (reference);

create table enrolment_decision (
    id bigint generated always as identity primary key,
    reference text not null references enrolment on delete cascade,
    decision text not null check (decision in ('APPROVE', 'ASK_BACK', 'REFUSE')),
    decided_by text not null,
    decided_at timestamptz not null,
    message bytea
);
comment on table enrolment_decision is 'What administrators decided about an application. message is what the applicant was told, sealed, bound to the reference, and is erased a day after the end.';
comment on column enrolment_decision.decided_by is 'User id of the administrator, or SYSTEM';
create index on enrolment_decision (reference, id);
