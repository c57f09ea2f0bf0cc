alter table application drop constraint application_outcome_check;
alter table application add constraint application_outcome_check check (outcome in
    ('JOINED', 'SEOUL', 'LATER', 'AGENCY', 'ALREADY_MEMBER', 'REFUSED', 'NO_CONSENT', 'WITHDRAWN', 'EXPIRED'));
alter table application add column waiting boolean not null default false;
comment on column application.waiting is 'Somebody else has to act, a clerk or a guardian: it does not expire meanwhile.';
