create table application (
    reference text primary key,
    applicant text not null unique,
    started_at timestamptz not null,
    touched_at timestamptz not null,
    paused_until timestamptz,
    ended_at timestamptz,
    outcome text check (outcome in ('JOINED', 'SEOUL', 'LATER', 'ALREADY_MEMBER', 'REFUSED', 'EXPIRED')),
    person bytea,
    draft bytea,
    check ((ended_at is null) = (outcome is null))
);
comment on table application is 'An application for membership. draft is the sealed document of everything answered so far and is erased at the end.';
comment on column application.applicant is 'User id of the applicant: technical, made for this application';
comment on column application.person is 'Keyed hash of the resident registration number, as soon as one was given';
create index application_touched on application (touched_at) where ended_at is null;
create index application_person on application (person) where ended_at is null;
create index application_ended on application (ended_at);

create table resume_token (
    token bytea primary key,
    reference text not null references application on delete cascade
);
comment on table resume_token is 'SHA-256 of the random tokens that open an application again, from a cookie or a mail; gone with its end.';
create index on resume_token (reference);

create table name_check_failure (
    id bigint generated always as identity primary key,
    reference text not null references application on delete cascade,
    person bytea not null,
    birth bytea not null,
    at timestamptz not null
);
comment on table name_check_failure is 'Failed real-name checks of the last while, by application and by keyed hashes of the number and of name and birth date: the limit is passed neither by starting again nor by trying number after number for one person.';
create index on name_check_failure (person, at);
create index on name_check_failure (birth, at);
create index on name_check_failure (reference, at);
