create table payout_start (
    half int not null check (half % 10 in (1, 2)),
    municipality_id int not null,
    started_at timestamptz not null,
    actor text not null,
    primary key (half, municipality_id)
);
comment on table payout_start is 'The pay-outs that were begun: the daily timer begins each of them once. A later one takes over what an earlier half-year left.';
