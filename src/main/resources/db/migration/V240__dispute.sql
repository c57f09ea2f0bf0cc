alter table member add vacated_on date check (vacated_on >= joined_on);
comment on column member.vacated_on is 'Last day in the home, when somebody else was found to live there: its meters ended with it, the membership goes on without a home. Null as long as the home is the member''s; another home makes it null again.';

drop index one_membership_per_apartment;
create unique index one_membership_per_apartment on member (dwelling)
    where left_on is null and vacated_on is null and apartment;
drop index member_dwelling;
create index member_dwelling on member (dwelling) where left_on is null and vacated_on is null;

create function settle_in() returns trigger language plpgsql as $$
begin
    new.vacated_on := null;
    return new;
end $$;

create trigger settled_in before update of dwelling on member
    for each row when (old.vacated_on is not null and new.dwelling <> old.dwelling)
    execute function settle_in();

create table dispute (
    id bigint generated always as identity primary key,
    application text not null,
    holder_id bigint not null references member,
    municipality_id bigint not null,
    facts bytea,
    opened_at timestamptz not null,
    answer text check (answer in ('STILL_HERE', 'MOVED_OUT')),
    answered_at timestamptz,
    with_clerk_since timestamptz,
    closed_at timestamptz,
    outcome text check (outcome in ('TRANSFER', 'REFUSE', 'BOTH_WRONG', 'CALLED_OFF')),
    decided_by text,
    reason bytea,
    superseded boolean not null default false,
    check ((answer is null) = (answered_at is null)),
    check ((outcome is null) = (closed_at is null))
);
comment on table dispute is 'An applicant says that a member no longer lives in a home or uses a customer number: the member is asked, a clerk decides. facts (about the applicant) and reason are sealed, bound to the application; facts are erased when the application is over.';
comment on column dispute.superseded is 'The applicant has given another home or number since: it no longer counts.';
create unique index one_open_dispute on dispute (application, holder_id) where outcome is null;
create index on dispute (application, id);
create index on dispute (holder_id) where outcome is null;

create table dispute_claim (
    dispute_id bigint not null references dispute on delete cascade,
    what text not null check (what in ('HOME', 'ELECTRICITY', 'WATER', 'GAS')),
    supplier_code text,
    key bytea not null,
    primary key (dispute_id, what),
    check ((what = 'HOME') = (supplier_code is null))
);
create index on dispute_claim (key);
comment on table dispute_claim is 'What is disputed; key is the keyed hash of the home or of the customer number.';
