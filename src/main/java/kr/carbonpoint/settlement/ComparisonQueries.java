package kr.carbonpoint.settlement;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.settlement.ResultColumn.Type;

/** The SQL of a comparison for the columns that a file has. From the file itself there is nothing in it. */
record ComparisonQueries(ResultHeader header, Half half, long municipality) {

    /** Makes {@code checked}: which result a line of {@code their_line} speaks of, and whether it can be used. */
    String check() {
        return """
                create temp table checked on commit drop as
                with read as (
                    select *, case
                            when upper(resource) in ('ELECTRICITY', '전기') then 'ELECTRICITY'
                            when upper(resource) in ('WATER', '상수도') then 'WATER'
                            when upper(resource) in ('GAS', '도시가스') then 'GAS'
                        end as what,
                        case when %s ~ '^[0-9]{1,9}$' then %1$s::int end as key,
                        case when %s ~ '^[0-9]{1,9}$' then %2$s::int end as edition
                    from their_line
                ), known as (
                    select reference, resource, min(meter) as meter, count(*) as meters from our_line group by 1, 2
                ), judged as (
                    select read.*, coalesce(key, case when meters = 1 then known.meter end) as meter_id, case
                            when problem is not null then problem
                            when read.reference !~ '^[A-Za-z0-9-]{1,40}$'
                                then '회원번호(reference)로 볼 수 없어요. 내려받은 파일의 값을 그대로 써 주세요.'
                            when what is null
                                then '자원(resource)을 알 수 없어요. ELECTRICITY, WATER, GAS 가운데 하나로 써 주세요.'
                            %s
                            when key is null and meters > 1
                                then '같은 자원의 계량기가 여러 개인 회원이에요. meter 열을 채워 주세요.'
                        end as fault
                    from read left join known on known.reference = read.reference and known.resource = what
                ), counted as (
                    select *,
                        max(edition) over (partition by reference, what, meter_id, fault is null) as newest,
                        row_number() over (partition by reference, what, meter_id, edition, fault is null order by number) as n
                    from judged
                )
                select *,
                    case when fault is null and edition < newest then 'OLDER'
                        when fault is null and n = 1 then 'GOOD'
                        else 'BAD' end as state,
                    coalesce(fault, '같은 결과에 관한 줄이 앞에 또 있어요. 하나만 남겨 주세요.') as why
                from counted
                """.formatted(cell(ResultColumn.METER), cell(ResultColumn.VERSION), values());
    }

    /** Makes {@code finding}, one row for each thing that differs. */
    String find() {
        return """
                create temp table finding on commit drop as
                select 'DIFFERENT' as kind, number as line, our.reference, our.resource, place, title as "column", ours,
                    theirs, null::text as reason
                from checked
                join our_line our on our.reference = checked.reference and our.resource = what and our.meter = meter_id
                cross join lateral (values %s) pair (place, title, ours, theirs)
                where state = 'GOOD' and ours is distinct from theirs
                union all
                select 'ONLY_THERE', number, reference, what, 0, null, null, null, null
                from checked
                where state = 'GOOD' and not exists (
                    select from our_line our
                    where our.reference = checked.reference and our.resource = what and our.meter = meter_id)
                union all
                select 'ONLY_HERE', null, reference, resource, meter, null, null, null, null
                from our_line our
                where not exists (
                    select from checked
                    where our.reference = checked.reference and our.resource = what
                        and our.meter = coalesce(meter_id, our.meter))
                union all
                select 'BAD', number, null, null, 0, null, null, null, why from checked where state = 'BAD'
                """.formatted(IntStream.range(0, header.compared().size())
                .mapToObj(place -> pair(place, header.compared().get(place)))
                .collect(joining(", ")));
    }

    private String values() {
        String fixed = wrong(ResultColumn.HALF, half.toString(), "다른 반기의 줄이에요. 반기를 확인해 주세요.")
                + wrong(ResultColumn.MUNICIPALITY, String.valueOf(municipality), "다른 지자체의 줄이에요. 지자체를 확인해 주세요.")
                + (header.has(ResultColumn.METER)
                        ? "when key is null and read.meter <> '' then 'meter를 읽을 수 없어요. 내려받은 파일의 값을 그대로 써 주세요.'\n"
                        : "");
        return header.compared().stream()
                .map(column -> "when read.%s !~ '%s' then '%1$s 값을 읽을 수 없어요. %s'\n"
                        .formatted(column.title(), column.type().pattern(), hint(column.type())))
                .collect(joining("", fixed, ""));
    }

    private String wrong(ResultColumn column, String expected, String reason) {
        return header.has(column)
                ? "when upper(read.%s) not in ('', '%s') then '%s'\n".formatted(column.title(), expected, reason)
                : "";
    }

    private static String hint(Type type) {
        return switch (type) {
            case INTEGER -> "쉼표 없는 정수로 써 주세요.";
            case DECIMAL -> "쉼표 없는 숫자로 써 주세요.";
            case LIST -> "달을 빈칸으로 띄워 써 주세요(예: 1 2 3).";
            default -> "내려받은 파일에 쓰인 코드로 써 주세요.";
        };
    }

    private String cell(ResultColumn column) {
        return header.has(column) ? column.title() : "null::text";
    }

    private static String pair(int place, ResultColumn column) {
        return "(%d, '%s', %s, %s)"
                .formatted(
                        place,
                        column.title(),
                        column.type().canonical("our." + column.title()),
                        column.type().canonical("nullif(checked.%s, '')".formatted(column.title())));
    }
}
