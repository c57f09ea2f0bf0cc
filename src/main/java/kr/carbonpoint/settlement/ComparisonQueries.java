package kr.carbonpoint.settlement;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;
import java.util.stream.IntStream;

/** The SQL of a comparison for the columns that a file has. From the file itself there is nothing in it. */
record ComparisonQueries(ResultHeader header) {

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
                        case when problem is null then nullif(%s, '')::int end as key,
                        case when problem is null then nullif(%s, '')::bigint end as edition
                    from their_line
                ), known as (
                    select reference, resource, min(meter) as meter, count(*) as meters from our_line group by 1, 2
                ), judged as (
                    select read.*, coalesce(key, case when meters = 1 then known.meter end) as meter_id, case
                            when problem is not null then problem
                            when what is null
                                then '자원(resource)을 알 수 없어요. ELECTRICITY, WATER, GAS 가운데 하나로 써 주세요.'
                            when key is null and meters > 1
                                then '같은 자원의 계량기가 여러 개인 회원이에요. meter 열을 채워 주세요.'
                        end as fault
                    from read left join known on known.reference = read.reference and known.resource = what
                ), ordered as (
                    select *, row_number() over same as n, first_value(edition) over same as newest
                    from judged
                    window same as (
                        partition by reference, what, meter_id, fault is null order by edition desc nulls last, number)
                )
                select *,
                    case when fault is null and edition < newest then 'OLDER'
                        when fault is null and n = 1 then 'GOOD'
                        else 'BAD' end as state,
                    coalesce(fault, '같은 결과에 관한 줄이 앞에 또 있어요. 하나만 남겨 주세요.') as why
                from ordered
                """.formatted(cell(ResultColumn.METER), cell(ResultColumn.VERSION));
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
                    -- Most lines are equal as a whole: they need not be taken apart.
                    and (%s) is distinct from (%s)
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
                """.formatted(
                        IntStream.range(0, header.compared().size())
                                .mapToObj(place -> pair(place, header.compared().get(place)))
                                .collect(joining(", ")),
                        sides(ComparisonQueries::ours),
                        sides(ComparisonQueries::theirs));
    }

    private String sides(Function<ResultColumn, String> side) {
        return header.compared().stream().map(side).collect(joining(", "));
    }

    private String cell(ResultColumn column) {
        return header.has(column) ? column.title() : "null::text";
    }

    private static String pair(int place, ResultColumn column) {
        return "(%d, '%s', %s, %s)".formatted(place, column.title(), ours(column), theirs(column));
    }

    private static String ours(ResultColumn column) {
        return column.type().canonical("our." + column.title());
    }

    private static String theirs(ResultColumn column) {
        return column.type().canonical("nullif(checked.%s, '')".formatted(column.title()));
    }
}
