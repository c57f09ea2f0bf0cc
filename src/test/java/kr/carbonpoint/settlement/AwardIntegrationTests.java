package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How points become won: won a point, yearly ceiling, budget (domain.md §1.6), and what the ledger says afterwards. */
class AwardIntegrationTests {

    private static final Half H2 = H1.next();

    private final Town town = new Town();

    @AfterEach
    void ledgerSumsUpToZero() {
        assertThat(town.sum()).isZero();
    }

    @ParameterizedTest(name = "{0} won a point for 8333 points: {1}")
    @CsvSource({"2, 16666", "1, 8333", "1.5, 12499", "0.33, 2749", "0, 0"})
    void wonAreCutToWholeOnes(String rate, long won) {
        town.rule("HOUSEHOLD", "won_per_point", rate);
        int meter = town.meter(town.member("ADULT", "2026-01-15"), 1);
        town.halves(meter, 1000, 900).settle();

        assertThat(town.award(town.memberOf(meter), H1))
                .containsEntry("points", 8333L)
                .containsEntry("full_won", won)
                .containsEntry("won", won);
        assertThat(town.due(town.memberOf(meter), H1)).isEqualTo(won);
    }

    @Test
    void pointsOfAllResourcesAreAddedBeforeTheyBecomeWon() {
        town.rule("HOUSEHOLD", "won_per_point", "1.5");
        long member = town.member("ADULT", "2026-01-15");
        Stream.of(1, 2, 3).forEach(resource -> town.halves(town.meter(member, resource), 1000, 900));
        var summary = town.settle();

        assertThat(town.award(member, H1))
                .containsEntry("points", 8333L + 1250 + 5000)
                .containsEntry("won", 21_874L);
        assertThat(summary)
                .extracting(Summary::members, Summary::results, Summary::points, Summary::won)
                .containsExactly(1, 3, 14_583L, 21_874L);
    }

    @Test
    void yearlyCeilingCutsTheSecondHalf() {
        town.rule("HOUSEHOLD", "yearly_ceiling", 50_000);
        int meter = town.household();
        town.halves(meter, 1000, 800).settle();
        town.usage(meter, "2024H2", Town.spread(1000))
                .usage(meter, "2026H2", Town.spread(800))
                .settle(H2);

        assertThat(town.award(town.memberOf(meter), H2))
                .containsEntry("full_won", 30_000L)
                .containsEntry("over_ceiling", 10_000L)
                .containsEntry("won", 20_000L);
        assertThat(town.settle().changed())
                .describedAs("again, with the second half there")
                .isZero();
        assertThat(town.won(town.memberOf(meter))).isEqualTo(30_000);
    }

    @Test
    void yearlyCeilingOfAHouseholdIsNeverReachedByThreeResourcesOfOneHalf() {
        long member = town.member("ADULT", "2025-12-31");
        Stream.of(1, 2, 3).forEach(resource -> town.halves(town.meter(member, resource), 1000, 800));
        town.settle();

        assertThat(town.award(member, H1)).containsEntry("won", 50_000L).containsEntry("over_ceiling", 0L);
    }

    @Test
    void everyMunicipalityPaysItsMonthsOfAMoveUpToOneCeiling() {
        town.rule("HOUSEHOLD", "yearly_ceiling", 20_000);
        long member = town.member("ADULT", "2025-12-31");
        int before = town.meter(member, 1, "2025-12-31", "2026-03-31");
        var elsewhere = new Town().rule("HOUSEHOLD", "yearly_ceiling", 20_000);
        int now = elsewhere.meter(member, 1, "2026-03-31", null);
        town.halves(before, 1000, 800).settle();
        elsewhere.halves(now, 1000, 800).settle();

        assertThat(town.award(member, H1)).containsEntry("points", 7500L).containsEntry("won", 15_000L);
        assertThat(elsewhere.award(member, H1))
                .containsEntry("points", 7500L)
                .containsEntry("over_ceiling", 10_000L)
                .containsEntry("won", 5_000L);
        assertThat(town.settle().changed()).isZero();
        assertThat(elsewhere.sum()).isZero();
    }
}
