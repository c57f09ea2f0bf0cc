create sequence own_rule_id as int start 1000000;
comment on sequence own_rule_id is 'Ids of the rows that approvals add to policy and complex_policy; those of the files are below.';

create table policy_proposal (
    id bigint generated always as identity primary key,
    municipality_id int not null check (municipality_id > 0),
    kind text not null check (kind in ('HOUSEHOLD', 'BUSINESS', 'COMPLEX', 'PAYOUT', 'OFFER')),
    number int not null check (number > 0),
    from_half int not null check (from_half % 10 in (1, 2)),
    rule jsonb not null,
    former jsonb not null,
    effect jsonb,
    source text not null check (source <> ''),
    proposed_by text not null,
    proposed_at timestamptz not null,
    unique (municipality_id, kind, number),
    unique (id, proposed_by)
);
comment on table policy_proposal is 'A rule that somebody wants for a municipality, whole, as it was seen when it was proposed. Append-only: another rule is another proposal. What came of it is in policy_decision.';
comment on column policy_proposal.number is 'Counted by municipality and kind: of two at once one wins.';
comment on column policy_proposal.former is 'The rule that would hold otherwise, as it was seen.';
comment on column policy_proposal.effect is 'What a past half would have come to by both, where it can be computed.';
create index on policy_proposal (proposed_at);
create index on policy_proposal (proposed_by, proposed_at);

create table policy_decision (
    proposal_id bigint primary key,
    proposed_by text not null,
    decision text not null check (decision in ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_by text not null,
    decided_at timestamptz not null,
    reason bytea,
    foreign key (proposal_id, proposed_by) references policy_proposal (id, proposed_by),
    constraint two_people check ((decision = 'WITHDRAWN') = (decided_by = proposed_by)),
    check ((decision = 'REFUSED') = (reason is not null))
);
comment on table policy_decision is 'What came of a proposal, once: a second person approves or refuses, or the first takes it back. reason: sealed, bound to the reference of the proposal. Append-only.';
create index on policy_decision (decided_at);
create index on policy_decision (decided_by, decided_at);

create trigger append_only before update or delete on policy_proposal for each row execute function refuse_change();
create trigger never_emptied before truncate on policy_proposal for each statement execute function refuse_change();
create trigger append_only before update or delete on policy_decision for each row execute function refuse_change();
create trigger never_emptied before truncate on policy_decision for each statement execute function refuse_change();
