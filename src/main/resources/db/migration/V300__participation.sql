alter table member add moved_on date;
comment on column member.moved_on is 'First day in the present home, if it is not the first one: the half-year in which statistics count the move.';

create table participation (
    municipality_id int not null,
    kind text not null,
    half int not null,
    joined int not null,
    departed int not null,
    moved int not null,
    primary key (municipality_id, kind, half)
);
comment on table participation is 'How many began and ended taking part in a municipality and half-year, and by how many more came from another municipality or kind than went there; who takes part is the sum of all halves. Not the whole truth: read participation_flow.';
comment on column participation.kind is 'A row of the public table (domain.md §8): DETACHED, APARTMENT, BUSINESS, PUBLIC, COMPLEX_APARTMENT, COMPLEX_SCHOOL, COMPLEX_BUILDING.';

create table participation_change (
    id bigint generated always as identity primary key,
    like participation
);
comment on table participation_change is 'What is to be added to participation: written in the transaction of the change, so that nobody who joins waits for another.';

create view participation_flow as
select municipality_id, kind, half, joined, departed, moved from participation
union all
select municipality_id, kind, half, joined, departed, moved from participation_change;

create function half_of(day date) returns int language sql immutable parallel safe
return (date_part('year', day)::int * 10 + case when date_part('month', day) <= 6 then 1 else 2 end);

create function participation_kind(kind text, apartment boolean, complex text) returns text language sql immutable parallel safe
return case
    when kind in ('ADULT', 'CHILD', 'FOREIGNER') then case when apartment then 'APARTMENT' else 'DETACHED' end
    when kind = 'BUSINESS' then 'BUSINESS'
    when kind in ('PUBLIC', 'SCHOOL') then 'PUBLIC'
    when kind = 'COMPLEX' then 'COMPLEX_' || complex
end;
comment on function participation_kind is 'Null: not counted. A 단지 counts as soon as it is known what it is (complex_member).';

create function note_members() returns trigger language plpgsql as $$
begin
    insert into participation_change (municipality_id, kind, half, joined, departed, moved)
    select municipality_id, participation_kind(kind, apartment, null), half, sum(joined), sum(departed), 0
    from (
        select municipality_id, kind, apartment, half_of(joined_on) as half, 1 as joined, 0 as departed from added
        union all
        select municipality_id, kind, apartment, half_of(left_on), 0, 1 from added where left_on is not null
    ) flow
    where participation_kind(kind, apartment, null) is not null
    group by 1, 2, 3;
    return null;
end $$;
create trigger participation_noted after insert on member referencing new table as added
    for each statement execute function note_members();

create function note_complex() returns trigger language plpgsql as $$
begin
    insert into participation_change (municipality_id, kind, half, joined, departed, moved)
    select municipality_id, 'COMPLEX_' || new.kind, half_of(joined_on), 1, 0, 0 from member where id = new.member_id and kind = 'COMPLEX'
    union all
    select municipality_id, 'COMPLEX_' || new.kind, half_of(left_on), 0, 1, 0 from member
    where id = new.member_id and kind = 'COMPLEX' and left_on is not null;
    return null;
end $$;
create trigger participation_noted after insert on complex_member for each row execute function note_complex();

create function note_complex_kind() returns trigger language plpgsql as $$
begin
    insert into participation_change (municipality_id, kind, half, joined, departed, moved)
    select municipality_id, 'COMPLEX_' || side.kind, half_of((now() at time zone 'Asia/Seoul')::date), 0, 0, side.moved
    from member cross join (values (old.kind, -1), (new.kind, 1)) side (kind, moved)
    where id = new.member_id and member.kind = 'COMPLEX' and left_on is null;
    return null;
end $$;
create trigger participation_kind_noted after update of kind on complex_member
    for each row when (old.kind <> new.kind) execute function note_complex_kind();

-- Who left stays counted as somebody who joined and left where that was.
create function note_member() returns trigger language plpgsql as $$
declare
    complex text := (select kind from complex_member where member_id = new.id);
    old_kind text := participation_kind(old.kind, old.apartment, complex);
    new_kind text := participation_kind(new.kind, new.apartment, complex);
    moved_in int := half_of(case when new.moved_on is distinct from old.moved_on then new.moved_on end);
begin
    insert into participation_change (municipality_id, kind, half, joined, departed, moved)
    select * from (
        select old.municipality_id, old_kind, half_of(old.joined_on), -1, 0, 0 where old.joined_on <> new.joined_on
        union all
        select old.municipality_id, old_kind, half_of(new.joined_on), 1, 0, 0 where old.joined_on <> new.joined_on
        union all
        select old.municipality_id, old_kind, half_of(old.left_on), 0, -1, 0 where old.left_on is distinct from new.left_on
        union all
        select old.municipality_id, old_kind, half_of(new.left_on), 0, 1, 0 where old.left_on is distinct from new.left_on
        union all
        select side.municipality_id, side.kind, coalesce(moved_in, half_of((now() at time zone 'Asia/Seoul')::date)), 0, 0, side.moved
        from (values (old.municipality_id, old_kind, -1), (new.municipality_id, new_kind, 1)) side (municipality_id, kind, moved)
        where new.left_on is null and (old.municipality_id, old_kind) is distinct from (new.municipality_id, new_kind)
    ) flow (municipality_id, kind, half, joined, departed, moved)
    where kind is not null and half is not null;
    return null;
end $$;
create trigger participation_changed after update on member for each row
    when ((old.municipality_id, old.kind, old.apartment, old.joined_on, old.left_on)
        is distinct from (new.municipality_id, new.kind, new.apartment, new.joined_on, new.left_on))
    execute function note_member();

-- One of 256 changes takes all that are committed along, unless somebody is at it just now. Whoever does it has no rows to wait
-- for: nobody else writes to participation.
create function fold_participation() returns trigger language plpgsql as $$
begin
    if exists (select from added where id % 256 = 0) and pg_try_advisory_xact_lock('participation'::regclass::int, 0) then
        with folded as (
            delete from participation_change returning *
        )
        insert into participation
        select municipality_id, kind, half, sum(joined), sum(departed), sum(moved) from folded group by 1, 2, 3
        on conflict (municipality_id, kind, half) do update
        set joined = participation.joined + excluded.joined, departed = participation.departed + excluded.departed,
            moved = participation.moved + excluded.moved;
    end if;
    return null;
end $$;
create trigger folded after insert on participation_change referencing new table as added
    for each statement execute function fold_participation();

create function count_participation() returns void language sql as $$
    truncate participation, participation_change;
    insert into participation
    select municipality_id, kind, half, sum(joined), sum(departed), 0
    from (
        select municipality_id, participation_kind(member.kind, apartment, complex_member.kind) as kind, half_of(joined_on) as half,
            1 as joined, 0 as departed
        from member left join complex_member on member_id = id
        union all
        select municipality_id, participation_kind(member.kind, apartment, complex_member.kind), half_of(left_on), 0, 1
        from member left join complex_member on member_id = id
        where left_on is not null
    ) flow
    where kind is not null
    group by 1, 2, 3;
$$;
comment on function count_participation is 'Counts all members anew, as if everybody had joined where they are now: at the beginning, and after members were written past the triggers.';
select count_participation();
