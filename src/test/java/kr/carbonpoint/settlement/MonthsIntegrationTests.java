package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which months count, which years they are compared with, and what fills those without a reading (domain.md §1.4). */
class MonthsIntegrationTests {

    private static final Half H2 = Half.parse("2026H2");

    private final Town town = new Town();

    @ParameterizedTest(name = "usage {0}, baseline {1}: {2}")
    @CsvSource(nullValues = "none", textBlock = """
            # usage of six months,     two years before each,   reason,                    rate,  usage, twice the baseline
            100 100 100 100 100 100,   200 200 200 200 200 200, none,                      50000, 600,   2400
            - 100 100 100 100 100,     200 200 200 200 200 200, none,                      50000, 500,   2400
            - 100 100 - 100 100,       200 200 200 200 200 200, none,                      50000, 400,   2400
            - 100 100 - 100 -,         200 200 200 200 200 200, TOO_MANY_MISSING_USAGE,    none,  300,   2400
            100 100 100 100 100 100,   - 200 200 200 200 200,   none,                      50000, 600,   2000
            100 100 100 100 100 100,   - - 200 200 200 200,     none,                      50000, 600,   1600
            100 100 100 100 100 100,   - - - 200 200 200,       TOO_MANY_MISSING_BASELINE, none,  600,   1200
            - - 100 100 100 100,       200 200 200 200 - -,     none,                      50000, 400,   1600
            - - - - - -,               200 200 200 200 200 200, TOO_MANY_MISSING_USAGE,    none,  0,     2400
            10 20 30 40 50 -,          60 60 60 60 60 60,       none,                      50000, 150,   720
            10 20 30 40 50 60,         - 40 60 80 100 120,      none,                      56250, 210,   800
            """)
    void upToTwoMissingMonthsAreTheMeanOfTheOthers(
            String usage, String before, String reason, Integer rate, long usageSum, long baselineSum) {
        int meter = town.household();
        town.usage(meter, "2024H1", before)
                .usage(meter, "2025H1", before)
                .usage(meter, "2026H1", usage)
                .settle();

        assertThat(town.result(meter))
                .containsEntry("reason", reason)
                .containsEntry("exact_rate", rate)
                .containsEntry("usage_sum", usageSum)
                .containsEntry("baseline_sum", baselineSum);
    }

    @Test
    void filledMonthsAreNoted() {
        int meter = town.household();
        town.halves(meter, 1200, 600)
                .usage(meter, "2026H1", "- 100 100 100 100 -")
                .usage(meter, "2025H1", "- 200 200 200 200 200");
        town.usage(meter, "2024H1", "- 200 200 200 200 200").settle();

        assertThat(town.result(meter))
                .containsEntry("evaluated", 0b111111)
                .containsEntry("usage_months", 0b011110)
                .containsEntry("baseline_months", 0b111110)
                .containsEntry("co2", 600 * 424L);
    }

    @Test
    void oneYearCountsWhereOnlyOneExists() {
        int meter = town.household();
        town.usage(meter, "2025H1", "100 200 - - - -")
                .usage(meter, "2024H1", "200 - 300 300 300 300")
                .usage(meter, "2026H1", "100 100 100 100 100 100")
                .settle();

        assertThat(town.result(meter))
                .containsEntry("baseline_sum", 2 * (150 + 200 + 4 * 300L))
                .containsEntry("baseline_months", 63);
    }

    @ParameterizedTest(name = "joined on {0}: mean of {1}")
    @CsvSource({
        // joined,  the years of January … June
        "2025-12-31, 2025+2024 2025+2024 2025+2024 2025+2024 2025+2024 2025+2024",
        "2025-07-01, 2025+2024 2025+2024 2025+2024 2025+2024 2025+2024 2025+2024",
        "2025-06-30, 2025+2024 2025+2024 2025+2024 2025+2024 2025+2024 2024+2023",
        "2025-04-01, 2025+2024 2025+2024 2025+2024 2024+2023 2024+2023 2024+2023",
        "2025-01-01, 2024+2023 2024+2023 2024+2023 2024+2023 2024+2023 2024+2023",
        "2024-12-31, 2024+2023 2024+2023 2024+2023 2024+2023 2024+2023 2024+2023",
        "2023-03-15, 2023+2022 2023+2022 2022+2021 2022+2021 2022+2021 2022+2021",
    })
    void baselineIsTheTwoYearsBeforeTheMonthOfJoining(String joined, String years) {
        int meter = town.meter(town.member("ADULT", joined), 1);
        for (int year = 2021; year <= 2025; year++) {
            town.usage(meter, year + "H1", ((year - 2000) * 100 + " ").repeat(6));
        }
        town.usage(meter, "2026H1", "100 100 100 100 100 100").settle();

        long expected = 0;
        for (String pair : years.split(" ")) {
            expected += (Integer.parseInt(pair.substring(0, 4)) + Integer.parseInt(pair.substring(5)) - 4000) * 100L;
        }
        assertThat(town.result(meter)).containsEntry("baseline_sum", expected);
    }

    @Test
    void secondHalfTakesTheSecondHalvesBeforeJoining() {
        int meter = town.meter(town.member("ADULT", "2025-09-10"), 1);
        town.usage(meter, "2025H2", "500 500 500 500 500 500")
                .usage(meter, "2024H2", "400 400 400 400 400 400")
                .usage(meter, "2023H2", "300 300 300 300 300 300")
                .usage(meter, "2026H2", "100 100 100 100 100 100")
                .settle(H2);

        assertThat(town.result(meter, H2)).containsEntry("baseline_sum", 2 * 900L + 4 * 700L);
    }

    @Test
    void windowBeforeThePeriodIsTheTwoYearsBeforeTheHalf() {
        int meter =
                town.rule("HOUSEHOLD", "baseline_window", "BEFORE_PERIOD").meter(town.member("ADULT", "2023-03-15"), 1);
        for (int year = 2021; year <= 2025; year++) {
            town.usage(meter, year + "H1", ((year - 2000) * 100 + " ").repeat(6));
        }
        town.usage(meter, "2026H1", "100 100 100 100 100 100").settle();

        assertThat(town.result(meter)).containsEntry("baseline_sum", 6 * (2500L + 2400L));
    }

    @ParameterizedTest(name = "since {0} until {1}: {2} months, {3} points")
    @CsvSource(nullValues = "-", textBlock = """
            # since,     until,      months as bits, points, reason
            2025-12-31,  -,          63,             10000,  -
            2026-01-01,  -,          62,             8333,   -
            2026-03-31,  -,          56,             5000,   -
            2026-04-30,  -,          48,             3333,   -
            2026-05-31,  -,          32,             1666,   -
            2026-06-01,  -,          0,              0,      NO_MONTHS
            2026-06-30,  -,          0,              0,      NO_MONTHS
            2025-12-31,  2026-06-30, 63,             10000,  -
            2025-12-31,  2026-06-29, 31,             8333,   -
            2025-12-31,  2026-03-31, 7,              5000,   -
            2025-12-31,  2026-01-01, 0,              0,      NO_MONTHS
            2026-01-31,  2026-03-31, 6,              3333,   -
            """)
    void pointsCountByMonthsFromTheMonthAfterJoining(
            String since, String until, int months, int points, String reason) {
        int meter = town.meter(town.member("ADULT", "2025-12-31"), 1, since, until);
        town.halves(meter, 1200, 1080).settle();

        assertThat(town.result(meter))
                .containsEntry("evaluated", months)
                .containsEntry("points", points)
                .containsEntry("reason", reason);
    }

    @Test
    void withoutProRataJoiningInTheMiddleCostsNothingButMovingDoes() {
        town.rule("HOUSEHOLD", "pro_rata", false);
        int joined = town.meter(town.member("ADULT", "2026-03-31"), 1);
        int movedIn = town.meter(town.member("ADULT", "2020-01-01"), 1, "2026-03-31", null);
        int movedOut = town.meter(town.member("ADULT", "2025-12-31"), 1, "2025-12-31", "2026-03-31");
        town.halves(joined, 1200, 1080)
                .halves(movedIn, 1200, 1080)
                .halves(movedOut, 1200, 1080)
                .settle();

        assertThat(town.result(joined)).containsEntry("points", 10_000);
        assertThat(town.result(movedIn)).containsEntry("points", 5_000);
        assertThat(town.result(movedOut)).containsEntry("points", 5_000);
    }

    @Test
    void whoJoinsAfterTheHalfHasNoResult() {
        town.meter(town.member("ADULT", "2026-07-01"), 1);
        town.meter(town.member("ADULT", "2020-01-01"), 1, "2020-01-01", "2025-12-31");

        assertThat(town.settle().results()).isZero();
    }

    @ParameterizedTest(name = "left on {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2026-03-31, LEFT", "2026-06-30, LEFT", "2026-07-01, -"})
    void whoLeavesBeforeTheEndOfTheHalfLosesItsPoints(String leftOn, String reason) {
        long member = town.member("ADULT", "2025-12-31");
        int meter = town.meter(member, 1, "2025-12-31", leftOn);
        Town.JDBC
                .sql("update member set left_on = cast(? as date) where id = ?")
                .params(leftOn, member)
                .update();
        town.halves(meter, 1200, 1080).settle();

        assertThat(town.result(meter)).containsEntry("reason", reason);
    }
}
