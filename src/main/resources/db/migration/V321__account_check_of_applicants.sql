alter table account_check add asker text;
update account_check set asker = 'member-' || member_id;
alter table account_check drop column member_id, add primary key (asker);

comment on table account_check is 'How often somebody had the holder of an account checked today; other days are deleted with the next check. Nothing about the account.';
comment on column account_check.asker is 'member- and the id of a member, or a keyed hash of who applies';
