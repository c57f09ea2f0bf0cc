package kr.carbonpoint.address;

import java.util.List;
import kr.carbonpoint.inbox.Encoding;
import kr.carbonpoint.inbox.FileKind;

/**
 * Checks and merges 상세주소DB (16 columns, domain.md §4.2), a line for each 호, of which only the 동 is kept. It has no
 * change codes, so a 동 that left the file stays.
 */
final class DetailMerge {

    private static final String CHECK = """
            create temp table checked on commit drop as
            with line as materialized (
                select number, content, string_to_array(content, '|') as f from inbox_line
            ), sound as materialized (
                select number, content, f,
                    case
                        when content like '%\uFFFD%' then '글자를 읽을 수 없음 (MS949 아님)'
                        when cardinality(f) <> 16 then '항목이 16개가 아님: ' || cardinality(f) || '개'
                        when f[11] !~ '^[0-9]{25}$' then '건물관리번호가 숫자 25자리가 아님'
                        when f[12] !~ '^[0-9]{10}$' then '법정동코드가 숫자 10자리가 아님'
                        when f[13] !~ '^[0-9]{12}$' then '도로명코드가 숫자 12자리가 아님'
                        when not (f[15] || '|' || f[16]) ~ '^[0-9]{1,5}[|][0-9]{1,5}$' then '건물번호가 숫자가 아님'
                    end as reason
                from line
            )
            select distinct on (number) number, content, f, address.id as address_id,
                coalesce(reason, case when id is null then '도로명주소에 없는 건물' end) as reason
            from sound
            left join address on reason is null and removed_on is null
                and road_code = f[13] and building_main = case when reason is null then f[15]::int end
                and building_sub = case when reason is null then f[16]::int end
                and underground = f[14] and left(legal_dong_code, 8) = left(f[12], 8)
            order by number
            """;

    private static final String NAMED = """
            insert into address_dong as known (source, building_id, name, address_id)
            select distinct on (building_id, name) 'DETAIL', building_id, name, address_id
            from (
                select f[11] as building_id, dong_name(f[6]) as name, address_id, number
                from checked where reason is null
            ) detail
            where name is not null
            order by building_id, name, number desc
            on conflict (source, building_id, name) do update set address_id = excluded.address_id
            where known.address_id <> excluded.address_id
            """;

    static final FileKind KIND = new FileKind("DETAIL", "adrdc_*", Encoding.MS949, CHECK, List.of(NAMED));

    private DetailMerge() {}
}
