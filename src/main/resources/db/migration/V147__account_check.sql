create table account_check (
    member_id bigint primary key references member on delete cascade,
    day date not null,
    tries smallint not null
);
comment on table account_check is 'How often a member had the holder of an account checked on their latest day of doing so. Nothing about the account.';
