package kr.carbonpoint.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysIntegrationTests {

    private final WorkingDays workingDays = new WorkingDays(Database.jdbc());

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-11-23T09:00, 3, 2026-11-26T18:00, Monday to Thursday",
        "2026-11-23T23:59, 1, 2026-11-24T18:00, the hour does not matter",
        "2026-11-26T10:00, 3, 2026-12-01T18:00, a weekend does not count",
        "2026-11-28T10:00, 1, 2026-11-30T18:00, from a Saturday on",
        "2026-09-23T10:00, 3, 2026-09-30T18:00, 추석 from Thursday to Saturday and a Sunday",
        "2026-12-24T10:00, 1, 2026-12-28T18:00, Christmas on a Friday",
        "2026-12-31T10:00, 1, 2027-01-04T18:00, new year and a weekend",
        "2027-10-01T10:00, 2, 2027-10-06T18:00, a substitute holiday on a Monday",
        "2026-11-23T09:00, 0, 2026-11-23T18:00, none is the same day"
    })
    void deadlinesAreTheEndOfOfficeHoursOfAWorkingDay(
            LocalDateTime start, int days, LocalDateTime deadline, String why) {
        assertThat(workingDays.after(start.atZone(CarbonPointApplication.ZONE), days))
                .as(why)
                .isEqualTo(deadline.atZone(CarbonPointApplication.ZONE));
    }
}
