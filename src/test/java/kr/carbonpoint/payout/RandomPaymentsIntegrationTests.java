package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.carbonpoint.payout.PayoutRun.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order, sums are 0 and nobody has more than was earned. */
class RandomPaymentsIntegrationTests extends PayoutTests {

    private static final String[] RESULTS = {"0000,정상", "0421,계좌해지", "0999,기타", "은행점검,", "글쎄요,", "0000,정상"};

    private final List<Long> members = new ArrayList<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void booksStayBalanced(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            members.add(owed.member(1_000L * (1 + random.nextInt(20))));
        }
        var run = rounds.listed(owed);
        for (int step = 0; step < 60; step++) {
            run = next(run);
            check();
        }
        assertThat(ledger.imbalances()).noneMatch(finding -> finding.contains("지자체 " + owed.municipality));
    }

    private PayoutRun next(PayoutRun run) {
        long member = members.get(random.nextInt(members.size()));
        switch (random.nextInt(6)) {
            case 0 ->
                owed.earn(
                        member, random.nextBoolean() ? Owed.HALF : Owed.HALF.previous(), random.nextInt(8_000) - 3_000);
            case 1 ->
                rounds.jdbc
                        .sql("update payee set outcome = 'HOLDER_MATCHES' where member_id = ?")
                        .param(member)
                        .update();
            default -> move(run);
        }
        return rounds.runs.get(owed.reference);
    }

    private void move(PayoutRun run) {
        if (run.isIn(State.OPEN) && run.members() == 0
                || run.isIn(State.EXPORTED) && rounds.runs.waiting(run.id()) == 0) {
            rounds.runs.close(run.id());
        } else if (run.isIn(State.CLOSED)) {
            if (run.exportedAt() != null && random.nextBoolean()) {
                report(run);
            } else {
                rounds.listed(owed);
            }
        } else if (run.isIn(State.OPEN)) {
            if (random.nextInt(3) == 0) {
                rounds.runs.list(run.id());
            } else {
                rounds.runs.prepare(run.id(), Rounds.PREPARER);
            }
        } else if (run.isIn(State.PREPARED)) {
            if (random.nextInt(3) == 0) {
                rounds.runs.sendBack(run.id(), State.PREPARED, Rounds.APPROVER, "다시");
            } else {
                rounds.runs.approve(run.id(), Rounds.APPROVER, run.members(), run.won());
            }
        } else if (run.isIn(State.APPROVED)) {
            if (random.nextInt(3) == 0) {
                rounds.runs.sendBack(run.id(), State.APPROVED, Rounds.EXPORTER, "다시");
            } else {
                rounds.runs.export(run.id(), Rounds.EXPORTER);
            }
        } else {
            report(run);
        }
    }

    private void report(PayoutRun run) {
        var lines = rounds
                .jdbc
                .sql("select id || ',' || won from payment where run_id = ?")
                .param(run.id())
                .query(String.class)
                .list()
                .stream()
                .filter(line -> random.nextInt(3) > 0)
                .map(line -> line + "," + RESULTS[random.nextInt(RESULTS.length)])
                .toArray(String[]::new);
        rounds.result(run, lines);
    }

    private void check() {
        assertThat(rounds.jdbc
                        .sql("select coalesce(sum(won), 0) from ledger_leg where municipality_id = ?")
                        .param(owed.municipality)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(halves("select half, people, won from paid_half where municipality_id = ?"))
                .as("what the statistics say was paid")
                .isEqualTo(halves("""
                        select half, count(*) filter (where won > 0)::int as people, sum(won)::bigint as won
                        from (
                            select half, member_id, sum(won) as won from ledger_leg
                            where municipality_id = ? and account = 'PAID' group by half, member_id
                        ) balance
                        group by half
                        """));
        for (long member : members) {
            long paidOrUnderWay = rounds.jdbc
                    .sql(
                            "select coalesce(sum(won), 0) from payment where member_id = ? and state in ('LISTED', 'EXPORTED', 'PAID')")
                    .param(member)
                    .query(Long.class)
                    .single();
            assertThat(owed.sum("PAID", member) + owed.sum("RESERVED", member)).isEqualTo(paidOrUnderWay);
            assertThat(rounds.jdbc
                            .sql("select count(*) from payment where member_id = ? and state in ('LISTED', 'EXPORTED')")
                            .param(member)
                            .query(Integer.class)
                            .single())
                    .isLessThanOrEqualTo(1);
        }
    }

    private List<Map<String, Object>> halves(String sql) {
        return rounds.jdbc
                .sql(sql + " order by half")
                .param(owed.municipality)
                .query()
                .listOfRows();
    }
}
