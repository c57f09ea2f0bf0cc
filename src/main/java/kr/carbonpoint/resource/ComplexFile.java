package kr.carbonpoint.resource;

import java.util.List;
import java.util.Locale;
import kr.carbonpoint.inbox.Encoding;
import kr.carbonpoint.inbox.FileKind;

/**
 * What the files about complexes have in common: a header, then lines of values without commas of their own, of which
 * the first is an address. A cut file must not pass for a whole one, so its last line needs a line break.
 */
final class ComplexFile {

    private static final String CHECK = """
            create temp table checked on commit drop as
            with line as (
                select number, content, ended,
                    regexp_split_to_array(btrim(replace(content, '"', '')), '\\s*,\\s*') as f
                from inbox_line where content ~ '[^," ]'
            ), titled as (
                select *, number = min(number) over () as title,
                    first_value(f) over (order by number) = string_to_array('%1$s', ',') as known_title
                from line
            )
            select number, content, f, %2$s,
                case
                    when content like '%%\uFFFD%%' then '글자를 읽을 수 없음 (UTF-8도 MS949도 아님)'
                    when not known_title then '파일의 첫 줄이 "%1$s"가 아님'
                    when not ended then '줄바꿈 없이 끝남: 잘린 파일일 수 있음'
                    when cardinality(f) <> cardinality(string_to_array('%1$s', ','))
                        then '항목 수가 첫 줄과 다름: ' || cardinality(f) || '개'
                    when f[1] !~ '^[0-9]{26}$' then '도로명주소관리번호가 숫자 26자리가 아님'
                    when not exists (select from address where id = f[1]) then '도로명주소에 없는 도로명주소관리번호'
                    %4$s
                end as reason
            from titled %3$s
            where not (title and known_title)
            """;

    private ComplexFile() {}

    /**
     * A kind of such files.
     *
     * @param values more columns of {@code checked}, made of the array f and the joined tables
     * @param reasons {@code when … then …}, after those that all files share
     */
    static FileKind kind(String name, String header, String values, String joins, String reasons, String apply) {
        return new FileKind(
                name.toUpperCase(Locale.ROOT),
                name + "*.csv",
                Encoding.UTF_8_OR_MS949,
                CHECK.formatted(header, values, joins, reasons),
                List.of(apply));
    }
}
