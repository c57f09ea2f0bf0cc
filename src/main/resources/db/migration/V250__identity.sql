-- Whoever proves by telephone who they are gives no number.
alter table member alter column person drop not null;
alter table member add column ci bytea;
alter table member add column birth bytea;
alter table member add check (left_on is not null or person is not null or ci is not null);
comment on column member.person is 'Keyed hash of the resident, foreigner or business registration number, if one was given';
comment on column member.ci is 'Keyed hash of the 연계정보 (CI) that authentication services know a person by, if one was told';
comment on column member.birth is 'Keyed hash of name and birth date: finds those who may be members already by another way of identification. Empty where the profile has none.';
create unique index one_membership_per_ci on member (ci) where left_on is null;
create index member_birth on member (birth) where left_on is null;

alter table application add column ci bytea;
comment on column application.person is 'Keyed hash of the registration number, as soon as one was confirmed';
comment on column application.ci is 'Keyed hash of the CI, as soon as one was told';
create index application_ci on application (ci) where ended_at is null;

alter table name_check_failure alter column person drop not null;
alter table name_check_failure add column mobile bytea;
comment on table name_check_failure is 'Tries of the last while to prove who one is that did not succeed, by application and by keyed hashes of the number, of name and birth date, and of the telephone that was called: the limit is passed neither by starting again nor by trying number after number for one person.';
create index on name_check_failure (mobile, at);

create table identity_case (
    id bigint generated always as identity primary key,
    reference text not null,
    question text not null check (question in ('PAPER', 'SAME_PERSON')),
    municipality_id bigint not null,
    member_reference text,
    dossier bytea,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    closed_at timestamptz,
    decision text check (decision in ('CONFIRMED', 'ASKED_BACK', 'REFUSED', 'CALLED_OFF')),
    decided_by text,
    message bytea,
    paper text,
    paper_destroyed_on date,
    superseded boolean not null default false,
    check ((closed_at is null) = (decision is null)),
    check ((question = 'SAME_PERSON') = (member_reference is not null))
);
comment on table identity_case is 'What a clerk is asked about who somebody is: to look at papers, or whether an applicant is a member already. dossier and message are sealed, bound to the reference; the dossier is erased when it is settled.';
comment on column identity_case.member_reference is 'The member of the same name and birth date';
comment on column identity_case.paper is 'Which paper the clerk saw';
comment on column identity_case.paper_destroyed_on is 'When a paper or copy that was sent in is destroyed (regulation 8 (2)); none when it was only shown';
comment on column identity_case.superseded is 'The applicant has proved who they are again since then';
create unique index one_open_identity_case on identity_case (reference) where closed_at is null;
create index on identity_case (reference, id);
