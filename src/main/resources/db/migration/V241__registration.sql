alter table address add source text not null default 'FILE' check (source in ('FILE', 'CLERK'));
comment on column address.source is 'CLERK: added by hand because the files did not have it yet. Its id begins with 99, as no official one does.';
create unique index one_address_added on address (district_code, road_key, building_main, building_sub)
    where source = 'CLERK' and removed_on is null;
create sequence added_address;

create table address_replacement (
    old_id text primary key references address,
    new_id text not null references address,
    followed_at timestamptz
);
comment on table address_replacement is 'Addresses added by clerks that an official one has taken the place of; followed_at: when members and records followed.';
create index on address_replacement (old_id) where followed_at is null;

alter table address_dong drop constraint address_dong_source_check;
alter table address_dong add constraint address_dong_source_check check (source in ('BUILDING', 'DETAIL', 'CLERK'));
comment on table address_dong is 'The 동 of an apartment: 건물DB (상세건물명) names one for each building, 상세주소DB (동명) one or more. CLERK: added by hand, building_id is the id of the address.';

alter table supplier add source text not null default 'FILE' check (source in ('FILE', 'CLERK'));
comment on column supplier.source is 'CLERK: added by hand. Offered beside those of the files, whose rule of nearness it does not change.';
create unique index one_supplier_added on supplier (resource, search_key(name)) where source = 'CLERK';
create sequence added_supplier;

create table registration_request (
    id bigint generated always as identity primary key,
    application text not null,
    kind text not null check (kind in ('ADDRESS', 'DONG', 'SUPPLIER')),
    municipality_id bigint not null,
    wanted bytea not null,
    mail_to bytea,
    opened_at timestamptz not null,
    closed_at timestamptz,
    outcome text check (outcome in ('ADD', 'MAP', 'ASK_BACK', 'REFUSE', 'CALLED_OFF')),
    result text,
    decided_by text,
    message bytea,
    superseded boolean not null default false,
    check ((outcome is null) = (closed_at is null)),
    check ((outcome in ('ADD', 'MAP')) = (result is not null))
);
comment on table registration_request is 'What an applicant did not find and typed: an address, a 동, a supplier; a clerk adds it or says which one it is. wanted, mail_to and message are sealed, bound to the application; once that is over wanted is emptied and mail_to erased.';
comment on column registration_request.result is 'Id of the address, the 동, or code of the supplier, which was added or is meant.';
create index on registration_request (application, id);
