create table member_institution (
    member_id bigint primary key references member on delete cascade,
    details bytea not null
);
comment on table member_institution is 'Of members that are no households: business number, place, person in charge and the like, sealed and bound to the member''s reference. Name, representative and account are in member.profile.';
comment on column member.person is 'Keyed hash of the resident registration number, of the business number, or for a 단지 of business number and address';
comment on column application.person is 'Keyed hash of the resident registration number or business number, as soon as one was proved; null for a 단지, for one business manages many';
comment on column member.apartment is 'Whether the dwelling can have one membership only: an apartment, a whole 단지';

create table institution_approval (
    id bigint generated always as identity primary key,
    reference text not null,
    municipality_id bigint not null,
    dossier bytea,
    mail_to bytea,
    opened_at timestamptz not null,
    closed_at timestamptz,
    decision text check (decision in ('ACCEPT', 'ASK_BACK', 'REFUSE', 'WITHDRAWN')),
    decided_by text,
    message bytea,
    check ((closed_at is null) = (decision is null))
);
comment on table institution_approval is 'A municipality''s decision whether an authority or a school may take part (REG26 §5②). dossier, mail_to and message are sealed, bound to the reference; the first two are erased when the application is over.';
create unique index one_open_approval_per_application on institution_approval (reference) where closed_at is null;
create index on institution_approval (reference, id);
