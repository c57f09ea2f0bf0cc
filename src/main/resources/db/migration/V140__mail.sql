create table due_mail (
    id bigint generated always as identity primary key,
    mail text not null,
    member_id bigint not null,
    about bigint not null,
    due_at timestamptz not null,
    tries smallint not null default 0,
    sent_at timestamptz,
    given_up boolean not null default false,
    unique (mail, member_id, about)
);
comment on table due_mail is 'Mails to many members, written down by sets in the transaction they speak of and sent afterwards in portions: the outbox (ADR 0005 for single ones). about: what it is about, as a run or a half. No foreign key: members are never deleted, and checking it costs as much as everything else of the insert.';
create index on due_mail (due_at, id) where sent_at is null and not given_up;
comment on column due_mail.tries is 'How often it was tried; every failure puts due_at off.';
comment on column due_mail.sent_at is 'When it was done with: also where there was no address or nothing more to say.';
create index on due_mail (id) where given_up;
