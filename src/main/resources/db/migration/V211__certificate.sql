create table certificate (
    id bigint generated always as identity primary key,
    fingerprint bytea not null unique check (length(fingerprint) = 32),
    holder bytea not null,
    user_id text not null,
    issuer text not null,
    details bytea not null,
    until timestamptz not null,
    registered_at timestamptz not null,
    used_at timestamptz
);
comment on table certificate is 'X.509 certificates that users sign in with, the secret keys of which never come here.';
comment on column certificate.fingerprint is 'SHA-256 of the certificate';
comment on column certificate.holder is 'Keyed hash of subject and issuer: tells a renewed certificate from a stranger''s';
comment on column certificate.details is 'Sealed name of the holder, subject and serial number, bound to the fingerprint';
comment on column certificate.until is 'Last moment of its validity';
create index on certificate (user_id);
create index on certificate (holder);
