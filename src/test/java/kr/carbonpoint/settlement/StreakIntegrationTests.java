package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 유지: little saved after enough halves in a row with more (domain.md §1.3). */
class StreakIntegrationTests {

    private final Town town = new Town();

    /** Percents saved in consecutive halves, settled one after the other; the last one is looked at. */
    @ParameterizedTest(name = "{0} saved {2} up to {1}: {3}, streak {4}")
    @CsvSource(nullValues = "-", textBlock = """
            # kind,   last half, percents,     band,     streak
            ADULT,    2026H1,    3,            -,        0
            ADULT,    2026H1,    5 3,          -,        0
            ADULT,    2026H1,    5 5 3,        MAINTAIN, 2
            ADULT,    2026H1,    5 9 15 3,     MAINTAIN, 3
            ADULT,    2026H1,    5 5 3 3,      MAINTAIN, 2
            ADULT,    2026H1,    5 5 3 5 3,    MAINTAIN, 3
            ADULT,    2026H1,    5 5 0 3,      -,        0
            ADULT,    2026H1,    5 5 0,        -,        0
            ADULT,    2026H1,    5 5 5,        R5,       3
            ADULT,    2023H2,    5 5 3,        MAINTAIN, 2
            ADULT,    2023H1,    5 5 5 3,      -,        0
            ADULT,    2023H1,    5 5 5 5 3,    MAINTAIN, 4
            ADULT,    2020H1,    5 5 5 5 3,    -,        0
            ADULT,    2020H1,    15,           R10,      1
            ADULT,    2020H2,    15,           R15,      1
            BUSINESS, 2026H1,    5 5 5 3,      -,        0
            BUSINESS, 2026H1,    5 5 5 5 3,    MAINTAIN, 4
            """)
    void maintainingPaysAfterEnoughHalvesInARow(String kind, String last, String percents, String band, int streak) {
        int meter = town.meter(town.member(kind, "2017-12-31"), 1);
        settle(meter, Half.parse(last), percents);

        assertThat(town.result(meter, Half.parse(last)))
                .containsEntry("band", band)
                .containsEntry("streak", streak);
    }

    @Test
    void maintainingMayEndTheStreakByRule() {
        int meter = town.rule("HOUSEHOLD", "maintain_keeps", false).meter(town.member("ADULT", "2017-12-31"), 1);
        settle(meter, Town.H1, "5 5 3");
        assertThat(town.result(meter))
                .containsEntry("band", "MAINTAIN")
                .containsEntry("points", 3000)
                .containsEntry("streak", 0);

        settle(meter, Town.H1.next(), "3");
        assertThat(town.result(meter, Town.H1.next())).containsEntry("reason", "BELOW_5");
    }

    @Test
    void correctedHalfBeforeCounts() {
        int meter = town.meter(town.member("ADULT", "2017-12-31"), 1);
        settle(meter, Town.H1, "5 5 3");
        var before = Town.H1.previous();
        town.usage(meter, before.toString(), Town.spread(1000)).settle(before);
        town.settle();

        assertThat(town.result(meter)).containsEntry("reason", "BELOW_5").containsEntry("version", 2);
    }

    @Test
    void streakMovesWithTheMember() {
        long member = town.member("ADULT", "2017-12-31");
        int before = town.meter(member, 1, "2017-12-31", "2025-12-20");
        settle(before, Town.H1.previous(), "10 10");

        var elsewhere = new Town();
        int now = elsewhere.meter(member, 1, "2025-12-20", null);
        elsewhere.settle(Town.H1.previous());
        elsewhere.halves(now, 1000, 970).settle();

        assertThat(elsewhere.result(now)).containsEntry("band", "MAINTAIN").containsEntry("streak", 2);
    }

    @Test
    void streakStaysWhenTheRegionGoesToAnotherMunicipality() {
        int meter = town.meter(town.member("ADULT", "2017-12-31"), 1);
        settle(meter, Town.H1.previous(), "5 5");
        var heir = new Town();
        heir.takeOver(meter);
        heir.halves(meter, 1000, 970).settle();

        assertThat(heir.result(meter)).containsEntry("band", "MAINTAIN").containsEntry("municipality_id", heir.id);

        assertThat(heir.settle(Town.H1.previous()).results())
                .describedAs("what the former municipality settled is not settled again")
                .isZero();
    }

    private void settle(int meter, Half last, String percents) {
        var each = percents.split(" ");
        town.usage(meter, "2017H1", Town.spread(1000)).usage(meter, "2016H1", Town.spread(1000));
        town.usage(meter, "2017H2", Town.spread(1000)).usage(meter, "2016H2", Town.spread(1000));
        var half = last;
        for (int i = 1; i < each.length; i++) {
            half = half.previous();
        }
        for (String percent : each) {
            town.usage(meter, half.toString(), Town.spread(1000 - 10 * Integer.parseInt(percent)))
                    .settle(half);
            half = half.next();
        }
    }
}
