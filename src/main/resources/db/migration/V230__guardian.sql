alter table application add column ward text;
comment on column application.ward is 'Reference of the child''s application, where this is the answer of a legal guardian and no application for membership';

alter table application drop constraint application_outcome_check;
alter table application add constraint application_outcome_check check (outcome in
    ('JOINED', 'SEOUL', 'LATER', 'AGENCY', 'ALREADY_MEMBER', 'REFUSED', 'NO_CONSENT', 'WITHDRAWN', 'EXPIRED', 'CONSENTED', 'DECLINED'));

create table guardian_consent (
    reference text primary key references application on delete cascade,
    contact bytea not null,
    token bytea unique,
    answer_reference text unique references application,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    municipality_id bigint,
    answer text check (answer in ('GIVEN', 'REFUSED')),
    way text check (way in ('LINK', 'PAPER')),
    answered_at timestamptz,
    ward bytea,
    message bytea,
    recorded_by text,
    paper_destroyed_on date,
    check ((answer is null) = (answered_at is null)),
    check ((way = 'PAPER') = (recorded_by is not null))
);
comment on table guardian_consent is 'The consent of a legal guardian that an applicant under 14 waits for (PIPA 22의2). Before it is given nothing is kept but name and contact of the guardian; without it the row goes with the application''s end.';
comment on column guardian_consent.contact is 'Sealed: name, relation and e-mail address of the guardian';
comment on column guardian_consent.token is 'SHA-256 of the token in the link';
comment on column guardian_consent.municipality_id is 'Whose clerks record a consent on paper, once that was asked for';
comment on column guardian_consent.ward is 'Sealed: name and birth date of the child as the guardian states them';
comment on column guardian_consent.message is 'Sealed: why a paper was sent back';

create table member_guardian (
    member_id bigint primary key references member,
    guardian bytea not null,
    way text not null,
    consented_at timestamptz not null,
    recorded_by text,
    paper_destroyed_on date,
    needed_until date not null
);
comment on table member_guardian is 'Who consented to a child''s membership, how and when. Erased at the 14th birthday: needed_until.';
create index on member_guardian (needed_until);
