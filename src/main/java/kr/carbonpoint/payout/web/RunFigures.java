package kr.carbonpoint.payout.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.HoldReason;
import kr.carbonpoint.payout.ReturnReason;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages show of lists: sums and reasons, and nobody's name. */
@Repository
class RunFigures {

    /** So many members of a reason are named by their reference. */
    private static final int NAMED = 50;

    private static final Map<String, String> REASONS = Stream.concat(
                    Arrays.stream(ReturnReason.values()).map(reason -> Map.entry(reason.name(), reason.label())),
                    Arrays.stream(HoldReason.values()).map(reason -> Map.entry(reason.name(), reason.label())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (returned, held) -> held));

    private final JdbcClient jdbc;

    RunFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Payments of one kind and state together. */
    record Group(String channel, String state, int members, long won) {}

    /** Those that did not reach their member for one reason. */
    record Stuck(String state, String reason, int members, long won, List<String> references) {}

    /** The half-years of which the settlement of a municipality stands in the books. */
    Set<Half> settled(long municipality) {
        return Set.copyOf(
                jdbc.sql("select distinct half from ledger_posting where municipality_id = ? and kind = 'EARNED'")
                        .param(municipality)
                        .query((row, n) -> Half.ofCode(row.getInt("half")))
                        .list());
    }

    List<Group> groups(int run) {
        return jdbc.sql("""
                        select channel, state, count(*) as members, sum(won) as won from payment
                        where run_id = ? group by channel, state order by channel, state
                        """)
                .param(run)
                .query((row, n) -> new Group(
                        IncentiveKind.valueOf(row.getString("channel")).label(),
                        PaymentWords.of(row.getString("state")),
                        row.getInt("members"),
                        row.getLong("won")))
                .list();
    }

    List<Stuck> stuck(int run) {
        return jdbc.sql("""
                        select payment.state, payment.reason, count(*) as members, sum(won) as won,
                            (array_agg(reference order by reference))[1:%d] as named
                        from payment join member on member.id = member_id
                        where run_id = ? and payment.reason is not null and payment.state <> 'PAID'
                        group by payment.state, payment.reason order by payment.state, members desc
                        """.formatted(NAMED))
                .param(run)
                .query((row, n) -> new Stuck(
                        PaymentWords.of(row.getString("state")),
                        REASONS.getOrDefault(row.getString("reason"), "그 밖의 사유"),
                        row.getInt("members"),
                        row.getLong("won"),
                        List.of((String[]) row.getArray("named").getArray())))
                .list();
    }
}
