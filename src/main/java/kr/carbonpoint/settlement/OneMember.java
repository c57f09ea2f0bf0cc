package kr.carbonpoint.settlement;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.usage.UsageHalves;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements of a settlement, narrowed to one member at one municipality. There is no second formula: what is put in
 * front of them hides the tables behind the few rows of the member, and readings are folded as they are asked for.
 */
record OneMember(Half half, long member, long municipality, List<Integer> joined) {

    /** A member (public reference) at each municipality in which one of the homes of a half-year was. */
    static List<OneMember> find(JdbcClient jdbc, String reference, Half half) {
        return jdbc.sql("""
                        select member_id, meter.municipality_id, array_agg(distinct date_part('year', since)::int) as joined
                        from member join meter on member_id = member.id
                        where reference = :reference and since <= :last and (until is null or until >= :first)
                        group by member_id, meter.municipality_id order by meter.municipality_id
                        """)
                .param("reference", reference)
                .param("first", half.firstDay())
                .param("last", half.lastDay())
                .query((row, n) -> new OneMember(
                        half, row.getLong("member_id"), row.getLong("municipality_id"), List.of((Integer[])
                                row.getArray("joined").getArray())))
                .list();
    }

    /** The years before that may be compared with, whichever window the rule has. */
    List<Integer> years() {
        return Stream.concat(Stream.of(half.year()), joined.stream())
                .flatMap(year -> IntStream.rangeClosed(year - 2, year).boxed())
                .filter(year -> year < half.year() && year >= 2000)
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    }

    EvaluationSql sql() {
        return new EvaluationSql(half, years());
    }

    /** Stands before a statement of the settlement. */
    String prelude() {
        var halves = Stream.concat(Stream.of(half), years().stream().map(year -> new Half(year, half.number())));
        return Sql.of("one-member")
                .replace("/*terms*/", Sql.of("terms"))
                .replace("/*usage*/", UsageHalves.folded(halves.toList()))
                .replace("/*strangers*/", Sql.of("strangers"))
                .replace("/*streak*/", Sql.of("strangers-streak"));
    }

    Map<String, Object> parameters() {
        var parameters = EvaluationSql.parameters(half, municipality);
        parameters.put("member", member);
        parameters.put("expected", "[]");
        return parameters;
    }
}
