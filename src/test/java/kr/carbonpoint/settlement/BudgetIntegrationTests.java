package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static kr.carbonpoint.settlement.Town.JDBC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets what when the budget of a fiscal year runs out, and who waits (domain.md §1.6). */
class BudgetIntegrationTests {

    private final Town town = new Town();

    @AfterEach
    void ledgerSumsUpToZero() {
        assertThat(town.sum()).isZero();
    }

    @Test
    void budgetGoesToWhoJoinedFirstAndStopsAtTheFirstThatDoesNotFit() {
        int second = saver("2024-05-01", 800);
        int first = saver("2024-01-01", 800);
        int fourth = saver("2024-06-30", 950);
        int third = saver("2024-06-01", 900);
        var summary = town.budget(2026, 75_000).settle();

        assertThat(Stream.of(first, second, third, fourth).map(this::wonOf)).containsExactly(30_000L, 30_000L, 0L, 0L);
        assertThat(town.award(town.memberOf(third), H1))
                .containsEntry("waiting", 20_000L)
                .containsEntry("won", 0L);
        assertThat(summary.waitingWon()).isEqualTo(30_000);
        assertThat(mails("BUDGET_OUT")).isEqualTo(2);
        assertThat(mails("SETTLED")).isEqualTo(4);
    }

    @Test
    void moreBudgetPaysWhoWaited() {
        int first = saver("2024-01-01", 800);
        int second = saver("2024-05-01", 800);
        town.budget(2026, 30_000).settle();
        assertThat(Stream.of(first, second).map(this::wonOf)).containsExactly(30_000L, 0L);

        town.budget(2026, 60_000).settle();
        assertThat(Stream.of(first, second).map(this::wonOf)).containsExactly(30_000L, 30_000L);
        assertThat(town.due(town.memberOf(second), H1)).isEqualTo(30_000);
        assertThat(mails("BUDGET_OUT")).describedAs("of the first time only").isEqualTo(1);
    }

    @Test
    void nobodyLosesByTheCorrectionOfAnother() {
        int first = saver("2024-01-01", 900);
        int second = saver("2024-05-01", 800);
        town.budget(2026, 50_000).settle();
        town.usage(first, "2026H1", Town.spread(800)).settle();

        assertThat(Stream.of(first, second).map(this::wonOf)).containsExactly(20_000L, 30_000L);
        assertThat(town.award(town.memberOf(first), H1)).containsEntry("waiting", 10_000L);
    }

    @Test
    void budgetIsThatOfTheFiscalYearOfBothHalves() {
        int meter = saver("2025-06-30", 800);
        var before = H1.previous();
        town.usage(meter, "2023H2", Town.spread(1000)).usage(meter, "2025H2", Town.spread(900));
        town.usage(meter, "2024H2", Town.spread(1000)).budget(2026, 45_000).settle(before);
        assertThat(town.award(town.memberOf(meter), before)).containsEntry("won", 20_000L);

        town.settle();
        assertThat(town.award(town.memberOf(meter), H1))
                .containsEntry("won", 0L)
                .containsEntry("waiting", 30_000L);
    }

    @Test
    void equalCutGivesEverybodyTheSameShare() {
        town.rule("HOUSEHOLD", "budget_rule", "EQUAL_CUT");
        int first = saver("2024-01-01", 800);
        int second = saver("2024-05-01", 800);
        int third = saver("2024-06-01", 950);
        town.budget(2026, 50_001).settle();

        assertThat(Stream.of(first, second, third).map(this::wonOf)).containsExactly(21_429L, 21_429L, 7_143L);
        assertThat(town.settle().changed()).isZero();

        town.budget(2026, 70_000).settle();
        assertThat(Stream.of(first, second, third).map(this::wonOf)).containsExactly(30_000L, 30_000L, 10_000L);
    }

    @Test
    void fewWonThatCannotBeSharedStay() {
        town.rule("HOUSEHOLD", "budget_rule", "EQUAL_CUT");
        int first = saver("2024-01-01", 800);
        int second = saver("2024-05-01", 800);
        town.budget(2026, 101).settle();

        assertThat(Stream.of(first, second).map(this::wonOf)).containsExactly(50L, 50L);
        assertThat(runs()).isEqualTo(1);
        town.settle();
        assertThat(runs()).describedAs("again").isEqualTo(1);
    }

    private int saver(String joined, int now) {
        int meter = town.meter(town.member("ADULT", joined), 1);
        Stream.of("2022H1", "2023H1", "2024H1", "2025H1").forEach(half -> town.usage(meter, half, Town.spread(1000)));
        town.usage(meter, "2026H1", Town.spread(now));
        return meter;
    }

    private long wonOf(int meter) {
        return town.won(town.memberOf(meter));
    }

    private int runs() {
        return count("settlement_run where municipality_id = ?");
    }

    private int mails(String mail) {
        return count(
                "due_mail join member on member.id = member_id where municipality_id = ? and about = 20261 and mail = '"
                        + mail + "'");
    }

    private int count(String from) {
        return JDBC.sql("select count(*) from " + from)
                .param(town.id)
                .query(Integer.class)
                .single();
    }
}
