create function search_key(text) returns text language sql immutable strict parallel safe
return lower(regexp_replace($1, '[^0-9A-Za-z가-힣]', '', 'g'));
comment on function search_key is 'What counts of a name when people search: no spaces, dots or case. The application forms its keys in the same way.';

create function bigrams(key text) returns text[] language sql immutable strict parallel safe
return (select array_agg(distinct substr(key, n, 2)) from generate_series(1, length(key) - 1) n);
comment on function bigrams is 'All pairs of neighbouring letters. Not pg_trgm: that sees no Korean letters in a database of the C locale and cannot find two letters.';

create function dong_name(text) returns text language sql immutable strict parallel safe
return (
    select case
        when name ~ '^[0-9A-Z]+$' or name ~ '^[가-힣]$' then name || '동'
        when name ~ '동$' and name !~ '(관리|상가|주차|경비|기계|전기|부속|복지|노인|경로|창고|보육|유치|주민|부대|단지내)' then name
    end
    from (select upper(regexp_replace(regexp_replace($1, '\s', '', 'g'), '^제(?=[0-9A-Za-z])', '')) as name) cleaned);
comment on function dong_name is 'The name of a building with homes, "101동"; null for 관리동, 상가동, 경비실 and the like.';

create function number_of(main text, sub text) returns text language sql immutable parallel safe
return main::int || case when sub::int > 0 then '-' || sub::int else '' end;
comment on function number_of is 'A 건물번호 or 번지 as it is written, "20-1".';

create table address (
    id text primary key check (id ~ '^\d{26}$'),
    legal_dong_code text not null,
    road_code text not null,
    underground text not null,
    building_main int not null,
    building_sub int not null,
    district_code text not null,
    province_code text not null generated always as (left(district_code, 2)) stored,
    road text not null,
    road_key text collate "C" not null generated always as (search_key(road)) stored,
    dong text not null,
    dong_key text collate "C" not null generated always as (search_key(dong)) stored,
    mountain boolean not null,
    lot_main int not null,
    lot_sub int not null,
    road_address text not null,
    lot_address text not null,
    postcode text not null,
    building_name text,
    name_key text collate "C" generated always as (search_key(building_name)) stored,
    apartment boolean not null,
    apartment_by_building boolean not null default false,
    removed_on date
);
comment on table address is 'The 도로명주소 directory, loaded from the official files (domain.md 4.2), by 도로명주소관리번호. A deleted address stays, for members may live there; it is no longer found.';
comment on column address.district_code is 'The leaf region of the day of loading, whatever code the file still has.';
comment on column address.dong is 'The 법정동 or 리 of the lot.';
comment on column address.apartment is '공동주택 by 도로명주소 한글; apartment_by_building: by 건물DB.';
create index on address (province_code, road_key, building_main, building_sub);
create index on address (province_code, dong_key, lot_main, lot_sub);
create index on address using gin (bigrams(name_key));
create index on address (road_code, building_main, building_sub, underground);

create table address_dong (
    source text not null check (source in ('BUILDING', 'DETAIL')),
    building_id text not null,
    name text not null,
    address_id text not null,
    primary key (source, building_id, name)
);
comment on table address_dong is 'The 동 of an apartment: 건물DB (상세건물명) names one for each building, 상세주소DB (동명) one or more.';
create index on address_dong (address_id);
