package kr.carbonpoint.settlement;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members may expect of a half-year that is not settled yet, by the very statements that will settle it. */
@Repository
public class Forecasts {

    /** So long after the end of a half-year a month without a reading is a missing one; until then it may still come. */
    private static final int MONTHS_TO_WAIT = 2;

    private static final String EXPECT = """
            %s, outcome (%s) as (
            %s
            ), owed (%s) as (
            %s
            )
            select outcome.*, cast(:municipality as int) as municipality_id, since, owed.points as all_points, owed.won, over_ceiling
            from outcome join owed using (member_id) join meter on meter.id = meter_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Forecasts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For a member (public reference); empty where no home counts in the half-year. */
    public Optional<Forecast> of(String reference, Half half) {
        var rows = new ArrayList<Row>();
        for (var member : OneMember.find(jdbc, reference, half)) {
            rows.addAll(expect(member, sums(rows)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        rows.sort(comparing((Row row) -> row.result().resource())
                .thenComparing(row -> row.result().since()));
        var sums = sums(rows);
        return Optional.of(new Forecast(
                half,
                sums.stream().mapToLong(Row::points).sum(),
                sums.stream().mapToLong(Row::won).sum(),
                sums.stream().mapToLong(Row::overCeiling).sum(),
                rows.stream().filter(row -> !row.silent()).map(Row::result).toList(),
                rows.stream()
                        .filter(Row::silent)
                        .map(row -> row.result().resource())
                        .toList()));
    }

    /** @param silent whether months count, but none of them is known yet */
    private record Row(
            long municipality, long points, long won, long overCeiling, boolean silent, ResourceResult result) {}

    /** One of each municipality: every row has the sums of all its rows. */
    private static List<Row> sums(List<Row> rows) {
        return rows.stream().collect(groupingBy(Row::municipality)).values().stream()
                .map(same -> same.get(0))
                .toList();
    }

    /** @param before what other municipalities would give, who have their turn before */
    private List<Row> expect(OneMember member, List<Row> before) {
        return jdbc.sql(statement(member))
                .params(member.parameters())
                .param("expected", awards(member, before))
                .param(
                        "over",
                        LocalDate.now(clock).isAfter(member.half().lastDay().plusMonths(MONTHS_TO_WAIT)))
                .query((row, n) -> new Row(
                        member.municipality(),
                        row.getLong("all_points"),
                        row.getLong("won"),
                        row.getLong("over_ceiling"),
                        row.getInt("evaluated") == 0 && row.getInt("parts") > 0,
                        ResultRow.read(row, member.half())))
                .list();
    }

    /** As rows of the table award of version 0, so that those of a settlement go before. */
    private static String awards(OneMember member, List<Row> before) {
        return before.stream()
                .map(sum -> """
                        {"half": %d, "municipality_id": %d, "member_id": %d, "version": 0, "full_won": %d, "over_ceiling": %d}
                        """.formatted(
                                member.half().code(),
                                sum.municipality(),
                                member.member(),
                                sum.won() + sum.overCeiling(),
                                sum.overCeiling()))
                .collect(joining(",", "[", "]"));
    }

    static String statement(OneMember member) {
        return EXPECT.formatted(
                member.prelude(), EvaluationSql.OUTCOME, member.sql().forecast(), EvaluationSql.OWED, Sql.of("owed"));
    }
}
