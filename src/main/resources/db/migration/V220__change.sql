alter table member alter column profile drop not null;
alter table member add check (profile is not null or left_on is not null);
comment on column member.profile is 'What identifies a person, sealed and bound to the reference. Of somebody who left: only what a payment still needs, null once nothing is owed.';

alter table member_meter add dwelling bytea;
comment on column member_meter.dwelling is 'Keyed hash of the home in which the management office billed, once the member has moved out of it; null as long as it is member.dwelling.';

-- Or else what the flat of former days used would be looked for at the new one.
create or replace view billed_supply as
select member_meter.member_id, member_meter.resource as resource_name, member_meter.since as billed_since,
    member.municipality_id::int as municipality_id,
    array_position(array['ELECTRICITY', 'WATER', 'GAS'], member_meter.resource)::smallint as resource,
    member.kind, meter_key(coalesce(member_meter.number, member_meter.dwelling, member.dwelling)) as key, member.joined_on,
    greatest(member.joined_on, member_meter.since) as since,
    least(member_meter.until, member.left_on) as until
from member_meter
join member on member.id = member_meter.member_id
where member_meter.billing <> 'NOT_USED';

create table member_history (
    id bigint generated always as identity primary key,
    member_id bigint not null references member,
    kind text not null check (kind in ('MOVE', 'METERS', 'INCENTIVE', 'CONTACT', 'WITHDRAWAL')),
    at timestamptz not null,
    effective_on date not null,
    old_and_new bytea
);
comment on table member_history is 'What members changed about themselves, and when. old_and_new: what a payment or a settlement may have to be explained with, sealed, bound to the reference; null where it is neither. Gone with the member.';
create index on member_history (member_id, id);

create table open_change (
    reference text primary key,
    member_id bigint not null references member,
    touched_at timestamptz not null,
    draft bytea not null
);
comment on table open_change is 'Changes that members are at, or that are still to be told. draft: the answers so far, sealed, bound to the reference; after the change only what the mail says and where to. Gone with its process.';
comment on column open_change.reference is 'Business key of the process: CHANGE- and the member, of which there is one at a time; a number behind it when only the mail is left.';
create sequence change_number;

create index member_left on member (left_on) where left_on is not null;
