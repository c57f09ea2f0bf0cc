package kr.carbonpoint.address;

import java.util.List;
import kr.carbonpoint.inbox.Encoding;
import kr.carbonpoint.inbox.FileKind;

/** Checks and merges 도로명주소 한글 (24 columns, domain.md §4.2). Array indexes in SQL are one higher than there. */
final class AddressMerge {

    private static final String CHECK = """
            create temp table checked on commit drop as
            with line as materialized (
                select number, content, string_to_array(content, '|') as f from inbox_line
            ), place as materialized (
                select code, dong, current_region(code, dong, :today) as district
                from (select distinct left(f[2], 5) as code, f[5] as dong from line) distinct_place
            )
            select number, content, f, district,
                case
                    when content like '%\uFFFD%' then '글자를 읽을 수 없음 (MS949 아님)'
                    when cardinality(f) <> 24 then '항목이 24개가 아님: ' || cardinality(f) || '개'
                    when f[1] !~ '^[0-9]{26}$' then '도로명주소관리번호가 숫자 26자리가 아님'
                    when f[2] !~ '^[0-9]{10}$' then '법정동코드가 숫자 10자리가 아님'
                    when f[10] !~ '^[0-9]{12}$' then '도로명코드가 숫자 12자리가 아님'
                    when f[5] = '' or f[11] = '' then '읍면동이나 도로명이 없음'
                    when f[12] !~ '^[0-9]$' then '지하여부를 알 수 없음'
                    when not (f[8] || '|' || f[9] || '|' || f[13] || '|' || f[14]) ~ '^([0-9]{1,5}[|]){3}[0-9]{1,5}$'
                        then '지번이나 건물번호가 숫자가 아님'
                    when f[17] !~ '^([0-9]{5})?$' then '우편번호가 숫자 5자리가 아님'
                    when f[21] not in ('', '31', '34', '63') then '모르는 이동사유코드'
                    when district is null then '모르는 시군구'
                end as reason
            from line left join place on code = left(f[2], 5) and dong = f[5]
            """;

    private static final String UPSERT = """
            insert into address as known (
                id, legal_dong_code, road_code, underground, building_main, building_sub, district_code, road, dong,
                mountain, lot_main, lot_sub, road_address, lot_address, postcode, building_name, apartment, removed_on)
            select f[1], f[2], f[10], f[12], f[13]::int, f[14]::int, district, f[11], dong,
                f[7] = '1', f[8]::int, f[9]::int,
                concat_ws(' ', place, case when rural then f[5] end, f[11],
                    case f[12] when '1' then '지하' end, number_of(f[13], f[14]),
                    case when not rural then '(' || f[5] || ')' end),
                concat_ws(' ', place, f[5], nullif(f[6], ''), case f[7] when '1' then '산' end, number_of(f[8], f[9])),
                f[17], coalesce(nullif(f[23], ''), nullif(f[22], '')), f[20] <> '' and f[20] <> '0',
                case when f[21] = '63' then cast(:today as date) end
            from (
                select f, district, coalesce(nullif(f[6], ''), f[5]) as dong, f[5] ~ '[읍면]$' as rural,
                    case when name = province_name then name else province_name || ' ' || name end as place
                from (
                    select distinct on (f[1]) f, district from checked where reason is null order by f[1], number desc
                ) latest
                join district on code = district
                where f[21] <> '63' or exists (select from address where id = f[1])
            ) placed
            on conflict (id) do update set (
                legal_dong_code, road_code, underground, building_main, building_sub, district_code, road, dong,
                mountain, lot_main, lot_sub, road_address, lot_address, postcode, building_name, apartment, removed_on)
            = row (
                excluded.legal_dong_code, excluded.road_code, excluded.underground, excluded.building_main,
                excluded.building_sub, excluded.district_code, excluded.road, excluded.dong,
                excluded.mountain, excluded.lot_main, excluded.lot_sub, excluded.road_address, excluded.lot_address,
                excluded.postcode, excluded.building_name, excluded.apartment,
                case when excluded.removed_on is not null
                    then coalesce(known.removed_on, excluded.removed_on) end)
            where (known.legal_dong_code, known.road_code, known.underground, known.building_main,
                    known.building_sub, known.district_code, known.road, known.dong, known.mountain, known.lot_main,
                    known.lot_sub, known.road_address, known.lot_address, known.postcode, known.building_name,
                    known.apartment, known.removed_on is null)
                is distinct from (excluded.legal_dong_code, excluded.road_code, excluded.underground,
                    excluded.building_main, excluded.building_sub, excluded.district_code, excluded.road, excluded.dong,
                    excluded.mountain, excluded.lot_main, excluded.lot_sub, excluded.road_address,
                    excluded.lot_address, excluded.postcode, excluded.building_name, excluded.apartment,
                    excluded.removed_on is null)
            """;

    /** What a clerk had added is no longer found; its 동 that the files may not know yet are found at the official one. */
    private static final String REPLACE = """
            with replaced as (
                insert into address_replacement (old_id, new_id)
                select distinct on (added.id) added.id, official.id
                from address added
                join address official on official.source = 'FILE' and official.removed_on is null
                    and official.province_code = added.province_code and official.district_code = added.district_code
                    and official.road_key = added.road_key and official.building_main = added.building_main
                    and official.building_sub = added.building_sub and official.underground = '0'
                where added.source = 'CLERK' and added.removed_on is null
                order by added.id, official.id
                on conflict do nothing
                returning old_id, new_id
            ), dongs as (
                insert into address_dong (source, building_id, name, address_id)
                select 'CLERK', new_id, name, new_id from replaced join address_dong on address_id = old_id
                on conflict do nothing
            )
            update address set removed_on = cast(:today as date) from replaced where id = old_id
            """;

    static final FileKind KIND =
            new FileKind("ADDRESS", "rnaddrkor_*", Encoding.MS949, CHECK, List.of(UPSERT, REPLACE, "analyze address"));

    private AddressMerge() {}
}
