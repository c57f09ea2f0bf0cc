package kr.carbonpoint.settlement;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.stream.IntStream;
import kr.carbonpoint.period.Half;

/** The query for the lines of a result file. Without parameters, for COPY takes none: there is no text from outside in it. */
final class ResultLines {

    private ResultLines() {}

    /**
     * @param all every version, with the award that held while it held; else only the version that holds
     */
    static String query(Half half, long municipality, boolean all) {
        return """
                select %s
                from (
                    select result.*, lead(run_id) over (partition by meter_id order by version) as next_run
                    from result
                    where half = %d and municipality_id = %d
                ) r
                join member m on m.id = r.member_id
                cross join (select '%s'::text[] as months) l
                left join (values %s) s (code, sentence) on s.code = r.reason
                left join lateral (
                    select points, full_won, over_ceiling, waiting, won
                    from award
                    where award.half = r.half and award.municipality_id = r.municipality_id
                        and award.member_id = r.member_id and (r.next_run is null or award.run_id < r.next_run)
                    order by award.version desc
                    limit 1
                ) a on true
                %s
                """.formatted(
                        Arrays.stream(ResultColumn.values())
                                .map(column -> column.sql() + " as " + column.title())
                                .collect(joining(", ")),
                        half.code(),
                        municipality,
                        months(half),
                        sentences(),
                        all ? "" : "where r.next_run is null");
    }

    /** An array literal with the months of each of the 64 sets of bits, as "7 8 9"; null for none. */
    private static String months(Half half) {
        int before = half.months().get(0).getMonthValue() - 1;
        return IntStream.range(1, 64)
                .mapToObj(bits -> IntStream.range(0, 6)
                        .filter(bit -> (bits >> bit & 1) == 1)
                        .mapToObj(bit -> String.valueOf(before + bit + 1))
                        .collect(joining(" ", "\"", "\"")))
                .collect(joining(",", "{null,", "}"));
    }

    private static String sentences() {
        return Arrays.stream(Reason.values())
                .map(reason -> "('%s', '%s')"
                        .formatted(reason.name(), reason.sentence().replace("'", "''")))
                .collect(joining(", "));
    }
}
