package kr.carbonpoint.address;

import java.util.List;
import kr.carbonpoint.inbox.Encoding;
import kr.carbonpoint.inbox.FileKind;

/** Checks and merges 건물DB (31 columns, domain.md §4.2): the 동 of apartments, and that they are apartments. */
final class BuildingMerge {

    private static final String CHECK = """
            create temp table checked on commit drop as
            with line as materialized (
                select number, content, string_to_array(content, '|') as f from inbox_line
            ), sound as materialized (
                select number, content, f,
                    case
                        when content like '%\uFFFD%' then '글자를 읽을 수 없음 (MS949 아님)'
                        when cardinality(f) <> 31 then '항목이 31개가 아님: ' || cardinality(f) || '개'
                        when f[16] !~ '^[0-9]{25}$' then '건물관리번호가 숫자 25자리가 아님'
                        when f[1] !~ '^[0-9]{10}$' then '법정동코드가 숫자 10자리가 아님'
                        when f[9] !~ '^[0-9]{12}$' then '도로명코드가 숫자 12자리가 아님'
                        when not (f[12] || '|' || f[13]) ~ '^[0-9]{1,5}[|][0-9]{1,5}$' then '건물번호가 숫자가 아님'
                        when f[23] not in ('', '31', '34', '63', '72', '73') then '모르는 이동사유코드'
                    end as reason
                from line
            )
            select distinct on (number) number, content, f, address.id as address_id,
                coalesce(reason, case when id is null and f[23] <> '63' then '도로명주소에 없는 건물' end) as reason
            from sound
            left join address on reason is null and removed_on is null
                and road_code = f[9] and building_main = case when reason is null then f[12]::int end
                and building_sub = case when reason is null then f[13]::int end
                and underground = f[11] and left(legal_dong_code, 8) = left(f[1], 8)
            order by number
            """;

    private static final String LATEST = """
            create temp table building on commit drop as
            select distinct on (f[16]) f[16] as building_id, address_id,
                case when f[23] <> '63' then dong_name(f[15]) end as name, f[23] <> '63' and f[27] = '1' as apartment
            from checked where reason is null order by f[16], number desc
            """;

    private static final String APARTMENTS = """
            update address set apartment_by_building = true
            where not apartment_by_building and id in (select address_id from building where apartment)
            """;

    private static final String GONE = """
            delete from address_dong known using building
            where source = 'BUILDING' and known.building_id = building.building_id
                and (building.name, building.address_id) is distinct from (known.name, known.address_id)
            """;

    private static final String NAMED = """
            insert into address_dong (source, building_id, name, address_id)
            select 'BUILDING', building_id, name, address_id from building where name is not null
            on conflict do nothing
            """;

    static final FileKind KIND = new FileKind(
            "BUILDING", "build_*", Encoding.MS949, CHECK, List.of(LATEST, APARTMENTS, GONE, NAMED, "analyze address"));

    private BuildingMerge() {}
}
