package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.JDBC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How usage becomes a rate, and a rate points (domain.md §1.3, §1.4). */
class ReductionIntegrationTests {

    private final Town town = new Town();

    @Test
    void monthsAreComparedWithTheMeanOfTwoYears() {
        int meter = town.household();
        town.usage(meter, "2025H1", "300 280 260 240 230 250")
                .usage(meter, "2024H1", "320 300 280 250 240 260")
                .usage(meter, "2026H1", "255 250 250 250 250 250")
                .settle();

        assertThat(town.result(meter))
                .containsEntry("baseline_sum", 2 * 1605L)
                .containsEntry("usage_sum", 1505L)
                .containsEntry("exact_rate", 6230)
                .containsEntry("cut_rate", 6)
                .containsEntry("band", "R5")
                .containsEntry("points", 5000)
                .containsEntry("evaluated", 63)
                .containsEntry("co2", 100 * 424L)
                .containsEntry("version", 1)
                .containsEntry("reason", null);
    }

    @ParameterizedTest(name = "{0} → {1}: {2}, {3} %, {4} points")
    @CsvSource(nullValues = "-", textBlock = """
            # before,  now, thousandths, cut, points, band, reason
                1000,  901,   9900,   9,  5000, R5,  -
                1000,  900,  10000,  10, 10000, R10, -
                1000,  951,   4900,   4,     0, -,   BELOW_5
                1000,  950,   5000,   5,  5000, R5,  -
              100000, 95010,  4990,   4,     0, -,   BELOW_5
              100000, 90001,  9999,   9,  5000, R5,  -
              100000, 85001, 14999,  14, 10000, R10, -
                1000,  850,  15000,  15, 15000, R15, -
                1000,    6,  99400,  99, 15000, R15, -
                1000,  996,    400,   0,     0, -,   BELOW_5
                1000, 1000,      0,   0,     0, -,   NO_REDUCTION
                1000, 1005,   -500,   0,     0, -,   NO_REDUCTION
                1000, 2990, -199000, -199,   0, -,   NO_REDUCTION
                   6, 2000000000, -999999999, -999999, 0, -, NO_REDUCTION
                   0,  100,      -,   -,     0, -,   NO_BASELINE
            """)
    void everyBoundary(int before, int now, Integer exact, Integer cut, int points, String band, String reason) {
        int meter = town.household();
        town.halves(meter, before, now).settle();

        assertThat(town.result(meter))
                .containsEntry("exact_rate", exact)
                .containsEntry("cut_rate", cut)
                .containsEntry("points", points)
                .containsEntry("band", band)
                .containsEntry("reason", reason);
    }

    @ParameterizedTest(name = "{0}, resource {1}, {2} of 1000: {3}")
    @CsvSource({
        "ADULT, 1, 950, 5000",
        "ADULT, 1, 900, 10000",
        "ADULT, 1, 850, 15000",
        "CHILD, 2, 950, 750",
        "CHILD, 2, 900, 1500",
        "CHILD, 2, 850, 2000",
        "FOREIGNER, 3, 950, 3000",
        "FOREIGNER, 3, 900, 6000",
        "FOREIGNER, 3, 850, 8000",
        "BUSINESS, 1, 950, 20000",
        "BUSINESS, 1, 900, 40000",
        "BUSINESS, 1, 850, 60000",
        "BUSINESS, 2, 950, 3000",
        "BUSINESS, 2, 900, 6000",
        "BUSINESS, 2, 850, 8000",
        "BUSINESS, 3, 950, 12000",
        "BUSINESS, 3, 900, 24000",
        "BUSINESS, 3, 850, 32000",
    })
    void pointsByKindAndResource(String kind, int resource, int now, int points) {
        int meter = town.meter(town.member(kind, "2025-12-31"), resource);
        town.halves(meter, 1000, now).settle();

        assertThat(town.result(meter)).containsEntry("points", points);
    }

    @Test
    void complexesAreNotSettledHere() {
        int meter = town.meter(town.member("COMPLEX", "2025-12-31"), 1);
        var summary = town.halves(meter, 1000, 800).settle();

        assertThat(summary.results()).isZero();
    }

    @ParameterizedTest(name = "gas {0} → {1} in six months: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"54, 48, COOKING_GAS", "59, 59, COOKING_GAS", "60, 48, -", "54, 60, NO_REDUCTION"})
    void gasForCookingOnlyIsLeftOut(int before, int now, String reason) {
        int meter = town.meter(town.member("ADULT", "2025-12-31"), 3);
        town.halves(meter, before, now).settle();

        assertThat(town.result(meter)).containsEntry("reason", reason);
    }

    @ParameterizedTest(name = "resource {0}, {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 0 100 100 100 100 100, ZERO_USAGE",
                "2, 100 100 100 100 100 0, ZERO_USAGE",
                "3, 100 100 100 100 0 0, -",
                "3, 0 0 0 0 0 0, ZERO_USAGE",
            })
    void zeroIsHeldUntilAClerkConfirmsEveryMonth(int resource, String usage, String reason) {
        int meter = town.meter(town.member("ADULT", "2025-12-31"), resource);
        town.halves(meter, 1200, 0).usage(meter, "2026H1", usage).settle();
        assertThat(town.result(meter)).containsEntry("reason", reason);

        confirm(meter, usage, 1);
        town.settle();
        assertThat(town.result(meter)).containsEntry("reason", usage.equals("0 0 0 0 0 0") ? "ZERO_USAGE" : null);

        confirm(meter, usage, 6);
        town.settle();
        assertThat(town.result(meter)).containsEntry("reason", null).containsEntry("band", "R15");
    }

    private void confirm(int meter, String usage, int most) {
        var months = usage.split(" ");
        for (int i = 0, confirmed = 0; i < 6 && confirmed < most; i++) {
            if (months[i].equals("0")) {
                JDBC.sql("insert into confirmed_zero values (?, ?, ?) on conflict do nothing")
                        .params(town.id, meter, 202601 + i)
                        .update();
                confirmed++;
            }
        }
    }
}
