package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kr.carbonpoint.Database;
import kr.carbonpoint.payout.HalfCalendar.Days;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the landing page says about days. */
class HalfCalendarIntegrationTests {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026, 1, 2026-10-31, 2026-12-31, 2026-04-30, 2026-06-30",
        "2026-07-01, 2026, 2, 2027-04-30, 2027-06-30, 2026-10-31, 2026-12-31",
        "2026-12-31, 2026, 2, 2027-04-30, 2027-06-30, 2026-10-31, 2026-12-31",
        "2027-01-01, 2027, 1, 2027-10-31, 2027-12-31, 2027-04-30, 2027-06-30"
    })
    void halfOfTodayAndTheOneThatIsPaidNext(
            LocalDate today,
            int year,
            int number,
            LocalDate settledBy,
            LocalDate paidBy,
            LocalDate settledBefore,
            LocalDate paidBefore) {
        var clock = Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var half = new Half(year, number);

        assertThat(new HalfCalendar(new PayoutPolicies(Database.jdbc(), clock), clock).today())
                .containsExactly(
                        new Days(half, true, settledBy, paidBy),
                        new Days(half.previous(), false, settledBefore, paidBefore));
    }
}
