package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 표준사용량, where a municipality switches it on (domain.md §1.3). */
class StandardIntegrationTests {

    private final Town town = new Town();

    @Test
    void halfOfTheAverageBringsPointsOnTop() {
        town.rule("HOUSEHOLD", "standard", true);
        int little = town.household();
        int justTooMuch = town.household();
        int much = town.household();
        // The average is 600 a half-year: half of it are 300.
        town.halves(little, 1000, 300)
                .halves(justTooMuch, 1000, 306)
                .halves(much, 1200, 1194)
                .settle();

        assertThat(town.result(little)).containsEntry("points", 15_000).containsEntry("standard_points", 5_000);
        assertThat(town.award(town.memberOf(little), H1))
                .containsEntry("points", 20_000L)
                .containsEntry("won", 40_000L);
        assertThat(town.result(justTooMuch)).containsEntry("standard_points", 0);
        assertThat(town.result(much)).containsEntry("standard_points", 0);
        assertThat(town.settle().changed()).isZero();
    }

    @Test
    void littleUsageWithoutReductionBringsNothing() {
        town.rule("HOUSEHOLD", "standard", true);
        int little = town.household();
        int much = town.household();
        town.halves(little, 100, 120).halves(much, 1200, 1080).settle();

        assertThat(town.result(little)).containsEntry("standard_points", 0);
    }

    @Test
    void itIsOffInTheCountry() {
        int little = town.household();
        int much = town.household();
        town.halves(little, 1000, 100).halves(much, 2000, 1900).settle();

        assertThat(town.result(little)).containsEntry("standard_points", 0);
    }
}
