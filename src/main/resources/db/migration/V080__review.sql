create table billing_review (
    id bigint generated always as identity primary key,
    reference text not null,
    address_id text not null,
    municipality_id bigint not null,
    dossier bytea,
    mail_to bytea,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    closed_at timestamptz,
    decision text check (decision in ('ACCEPT', 'ASK_BACK', 'REFUSE', 'WITHDRAWN')),
    decided_by text,
    message bytea,
    corrected boolean not null default false,
    superseded boolean not null default false,
    check ((closed_at is null) = (decision is null))
);
comment on table billing_review is 'A clerk''s decision about management-fee billing data that a resident and the complex''s record state differently. dossier, mail_to and message are sealed, bound to the reference; the first two are erased when the application is over.';
create unique index one_open_review_per_application on billing_review (reference) where closed_at is null;
create index on billing_review (reference, id);

create table billing_review_claim (
    review_id bigint not null references billing_review on delete cascade,
    resource text not null,
    recorded_billing text not null,
    recorded_supplier text,
    claimed_billing text not null,
    claimed_supplier text,
    primary key (review_id, resource)
);
comment on table billing_review_claim is 'What differs: the complex''s record at that time, and what the resident says.';

create table holiday (
    day date primary key,
    name text not null
);
comment on table holiday is 'Public holidays, for deadlines in working days.';
