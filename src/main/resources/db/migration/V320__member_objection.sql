alter table objection add half int, add topic text check (topic in ('ELECTRICITY', 'WATER', 'GAS', 'PAYMENT')),
    add due_on date, add check ((half is null) = (topic is null));
alter table objection add outcome text check (outcome in ('UPHELD', 'REJECTED', 'ASKED_BACK', 'WITHDRAWN'));
update objection set outcome = case when upheld then 'UPHELD' else 'REJECTED' end where answered_at is not null;
alter table objection drop column upheld;
alter table objection add check ((answered_at is null) = (outcome is null));

comment on table objection is 'What somebody says against a refusal or a result, and what the municipality answers. content and answer are sealed, bound to about. Against a refusal content (text and e-mail address) is erased with the answer; against a result both stay with the member, and go when the member leaves.';
comment on column objection.about is 'Reference of the application that was refused, or of the member';
comment on column objection.half is 'Of the result; null: it is against a refusal';
comment on column objection.topic is 'Which part of the half-year''s result';
comment on column objection.municipality_id is 'Who refused, or whose result it is; it answers';
comment on column objection.outcome is 'WITHDRAWN: called off by who raised it, or by leaving';
comment on column objection.answered_at is 'When it ended';

drop index one_open_objection;
create unique index one_open_objection on objection (about) where answered_at is null and half is null;
create unique index one_open_objection_to_a_result on objection (about, half, topic, municipality_id) where answered_at is null and half is not null;
create index on objection (about, raised_at);
