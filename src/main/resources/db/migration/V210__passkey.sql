-- Names and columns as Spring Security's JdbcPublicKeyCredentialUserEntityRepository and JdbcUserCredentialRepository want them.
create table user_entities (
    id varchar(1000) primary key,
    name varchar(100) not null unique,
    display_name varchar(200)
);
comment on table user_entities is 'Users who have or had passkeys; the table of Spring Security. name is the user id.';
comment on column user_entities.id is 'Random, kept by the passkey instead of the user id';

create table user_credentials (
    credential_id varchar(1000) primary key,
    user_entity_user_id varchar(1000) not null references user_entities on delete cascade,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamptz,
    last_used timestamptz,
    label varchar(1000) not null
);
comment on table user_credentials is 'Passkeys; the table of Spring Security. Public keys only, the secret ones never leave the device.';
comment on column user_credentials.label is 'What the user calls it: sealed, bound to the credential_id, in Base64';
create index on user_credentials (user_entity_user_id);

create table sign_in_change (
    id bigint generated always as identity primary key,
    user_id text not null,
    kind text not null check (kind in ('PASSKEY_ADDED', 'PASSKEY_REMOVED', 'CERTIFICATE_ADDED', 'CERTIFICATE_REMOVED')),
    at timestamptz not null
);
comment on table sign_in_change is 'When a user added or removed a way to sign in: shown to the user, and what the mail about it speaks of.';
create index on sign_in_change (user_id, at);
