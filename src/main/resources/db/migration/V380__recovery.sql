create table recovery (
    login_id text not null,
    way text not null check (way in ('LINK', 'NUMBER')),
    secret bytea not null unique,
    until timestamptz not null,
    misses smallint not null default 0,
    primary key (login_id, way)
);
comment on table recovery is 'What lets somebody set a new password (ADR 0032): a link that was mailed, a number that staff handed over. Gone once it is used, or within hours of its end.';
comment on column recovery.secret is 'Hash of it.';
comment on column recovery.misses is 'How often a wrong number was typed.';

create table recovery_ask (
    mailbox bytea primary key,
    day date not null,
    times smallint not null
);
comment on table recovery_ask is 'How often links to a mailbox (keyed hash) were asked for on that day, by whoever and rightly or not. Gone the day after.';

alter table sign_in_change drop constraint sign_in_change_kind_check;
alter table sign_in_change add check (kind in
    ('PASSKEY_ADDED', 'PASSKEY_REMOVED', 'CERTIFICATE_ADDED', 'CERTIFICATE_REMOVED', 'PASSWORD_SET'));
