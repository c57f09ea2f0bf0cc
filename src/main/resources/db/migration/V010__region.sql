create table region (
    code text primary key check (code ~ '^(\d{2}|\d{5})$'),
    name text not null,
    parent text references region,
    valid_from date,
    valid_to date,
    validity daterange generated always as (daterange(valid_from, valid_to)) stored,
    check ((length(code) = 2) = (parent is null))
);
comment on table region is 'Regions by the first 2 (시도) or 5 (시군구, 일반구) digits of the 법정동코드, abolished ones too (domain.md 3.6). A 일반구 has its 시 as parent. State: 법정동코드 전체자료 of code.go.kr of 2026-09-17 as quoted by a public repository; the 12xxx codes have that one source, 12110 and 12210 two.';
comment on column region.valid_to is 'First day on which it no longer holds; null while it does. No valid_from: before anything that this programme asks about.';

create table region_lineage (
    old_code text not null references region,
    new_code text not null references region,
    changed_on date not null,
    kind text not null check (kind in ('RENAME', 'MERGE', 'SPLIT')),
    legal_dongs text[],
    primary key (old_code, new_code),
    check (legal_dongs is null or kind = 'SPLIT')
);
comment on table region_lineage is 'What became of an abolished or divided region (domain.md 3.6).';
comment on column region_lineage.legal_dongs is 'Split: the 법정동 or 읍면 that went to the new region; null where it took all that no other region took. Named for neither: 능동 of 화성시, which was divided itself. 배양동 and 황계동 of 화성시 follow their 행정동 (confidence M).';

create view district as
select region.code,
       case when length(parent.code) = 5 then parent.name || ' ' || region.name else region.name end as name,
       left(region.code, 2) as province_code,
       province.name as province_name,
       region.validity
from region
join region parent on parent.code = region.parent
join region province on province.code = left(region.code, 2);
comment on view district is 'The 시군구 with the name that an address shows: 일반구 after their 시.';

create function is_leaf(code text, day date) returns boolean language sql stable
return exists (select from region where region.code = is_leaf.code and validity @> day and length(region.code) = 5)
    and not exists (select from region child where child.parent = is_leaf.code and child.validity @> day);
comment on function is_leaf is 'Whether people live directly in that region on that day: a 시 with 일반구 is none.';

create function current_region(code text, legal_dong text, day date) returns text language sql stable as $$
    with recursive step (code, depth) as (
        select current_region.code, 0
        union all
        select next.new_code, depth + 1
        from step
        cross join lateral (
            select new_code from region_lineage
            where old_code = step.code and changed_on <= day and (legal_dongs is null or legal_dong = any (legal_dongs))
            order by legal_dongs is null
            limit 1
        ) next
        where depth < 10
    )
    select step.code from step where is_leaf(step.code, day) order by depth desc limit 1
$$;
comment on function current_region is 'The leaf region of that day in which a 법정동 (or 읍면) of a possibly abolished region lies; null when the code is unknown or the split does not say.';

create table municipality (
    id bigint primary key,
    name text not null unique,
    phone text,
    email text
);
comment on table municipality is 'Who recruits and pays: 기초지자체, 세종 and 제주; not 서울, which has its own programme. Ids mean nothing. Phone and e-mail are no reference data: whoever runs the service enters them.';

create table municipality_region (
    municipality_id bigint not null references municipality,
    region_code text not null references region,
    valid_from date,
    valid_to date,
    validity daterange generated always as (daterange(valid_from, valid_to)) stored,
    primary key (municipality_id, region_code)
);
comment on table municipality_region is 'The regions of a payer, with the days on which they are its own.';
create index on municipality_region (region_code);
