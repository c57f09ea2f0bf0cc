create table paid_half (
    municipality_id int not null,
    half int not null,
    people int not null,
    won bigint not null,
    primary key (municipality_id, half)
);
comment on table paid_half is 'What was really paid for a municipality''s half-year, without 단지: the balance of PAID in the ledger, kept by a trigger with every posting. For the public statistics, beside settled_half.';
comment on column paid_half.people is 'Members who have anything of it now: a payment that came back is taken off again.';

create function note_paid() returns trigger language plpgsql as $$
begin
    if not exists (select from added where account = 'PAID') then
        return null;
    end if;
    insert into paid_half as noted (municipality_id, half, people, won)
    select municipality_id, half, sum((held > 0)::int - (held - moved > 0)::int), sum(moved)
    from (
        select municipality_id, half, member_id, sum(won) as moved from added
        where account = 'PAID' and not exists (select from complex_member where complex_member.member_id = added.member_id)
        group by municipality_id, half, member_id
        offset 0
    ) change
    cross join lateral (
        -- One look into the index for each member, who has a few legs.
        select sum(won) as held from ledger_leg leg
        where leg.municipality_id = change.municipality_id and leg.member_id = change.member_id
            and leg.half = change.half and leg.account = 'PAID'
        offset 0
    ) balance
    group by municipality_id, half
    order by municipality_id, half
    on conflict (municipality_id, half) do update
    set people = noted.people + excluded.people, won = noted.won + excluded.won;
    return null;
end $$;
comment on function note_paid() is 'After a statement that writes legs: they are in the ledger already, so what a member had before is the balance less what moved.';
create trigger paid_noted after insert on ledger_leg referencing new table as added
    for each statement execute function note_paid();

create function count_paid() returns void language sql as $$
    truncate paid_half;
    insert into paid_half
    select municipality_id, half, count(*) filter (where won > 0), sum(won)
    from (
        select municipality_id, half, member_id, sum(won) as won from ledger_leg
        where account = 'PAID' and not exists (select from complex_member where complex_member.member_id = ledger_leg.member_id)
        group by municipality_id, half, member_id
    ) balance
    group by municipality_id, half;
$$;
comment on function count_paid is 'Adds up the ledger anew: at the beginning, and after legs were written past the trigger.';
select count_paid();
