create table member (
    id bigint generated always as identity primary key,
    reference text not null unique,
    login_id text not null unique,
    kind text not null,
    person bytea not null,
    municipality_id bigint not null,
    address_id text not null,
    apartment boolean not null,
    dwelling bytea not null,
    incentive text not null,
    profile bytea not null,
    joined_on date not null,
    left_on date,
    check (left_on >= joined_on)
);
comment on table member is 'A household''s or institution''s participation. What identifies a person or a home is a keyed hash; the rest of the personal data is sealed in profile, bound to the reference.';
comment on column member.person is 'Keyed hash of the resident registration number';
comment on column member.dwelling is 'Keyed hash of address and 동·호 or detailed address';

create unique index one_membership_per_person on member (person) where left_on is null;
create unique index one_membership_per_apartment on member (dwelling) where left_on is null and apartment;
create index member_dwelling on member (dwelling) where left_on is null;
create index member_municipality on member (municipality_id, joined_on);

create table member_meter (
    member_id bigint not null references member,
    resource text not null check (resource in ('ELECTRICITY', 'WATER', 'GAS')),
    since date not null,
    until date,
    billing text not null check (billing in ('MANAGEMENT_FEE', 'INDIVIDUAL', 'NOT_USED')),
    supplier_code text,
    number bytea,
    sealed_number bytea,
    primary key (member_id, resource, since),
    check ((billing = 'INDIVIDUAL') = (number is not null)),
    check ((number is null) = (sealed_number is null)),
    check (number is null or supplier_code is not null)
);
comment on table member_meter is 'How a member gets each resource, one row a period; number is a keyed hash, sealed_number the encrypted customer number.';
create unique index one_membership_per_meter on member_meter (supplier_code, number) where until is null;

create table member_consent (
    member_id bigint not null references member,
    term_id text not null,
    version int not null,
    agreed_at timestamptz not null,
    primary key (member_id, term_id, version)
);
comment on table member_consent is 'Which version of which text a member agreed to, and when; what was not agreed to has no row.';
