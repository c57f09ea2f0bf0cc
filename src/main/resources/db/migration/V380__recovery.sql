create table recovery (
    login_id text not null,
    way text not null check (way in ('LINK', 'NUMBER')),
    secret bytea unique,
    until timestamptz,
    day date not null,
    times smallint not null,
    primary key (login_id, way)
);
comment on table recovery is 'What lets somebody set a new password (ADR 0032): a link that was mailed, a number that staff handed over. Gone once it is used, or two days later.';
comment on column recovery.secret is 'Hash of it; null while a link was asked for and not yet mailed.';
comment on column recovery.times is 'Of a link: how often one was asked for on that day. Of a number: how often a wrong one was typed.';

alter table sign_in_change drop constraint sign_in_change_kind_check;
alter table sign_in_change add check (kind in
    ('PASSKEY_ADDED', 'PASSKEY_REMOVED', 'CERTIFICATE_ADDED', 'CERTIFICATE_REMOVED', 'PASSWORD_SET'));
