package kr.carbonpoint.usage;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.ThreadLocalRandom;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageHalvesIntegrationTests {

    private static final Half HALF = new Half(2026, 1);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final int town = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);

    @TempDir
    Path folder;

    private UsageDesk desk;
    private InsertedMembers members;

    @BeforeEach
    void someMembers() {
        desk = new UsageDesk(folder);
        members = SomeMembers.of(desk.jdbc, town).insert(2);
    }

    @Test
    void sixMonthsStandSideBySideAndTheMissingOnesAreEmpty() {
        members.read(ELECTRICITY, JANUARY, 10, null, 30, 40, 50, 60);
        desk.halves.fold(HALF, town);

        assertThat(half(0, HALF)).isEqualTo("10 - 30 40 50 60");
        assertThat(half(1, HALF)).isEqualTo("10 - 30 40 50 60");
    }

    @Test
    void theHalvesBeforeAreFoldedTooTheNextIsNot() {
        members.read(ELECTRICITY, YearMonth.of(2024, 6), 1, 2)
                .read(ELECTRICITY, JANUARY, 3)
                .read(ELECTRICITY, JANUARY.plusMonths(6), 4);

        assertThat(desk.halves.fold(HALF, town)).isEqualTo(3);
        assertThat(half(0, new Half(2024, 1))).isEqualTo("- - - - - 1");
        assertThat(half(0, new Half(2024, 2))).isEqualTo("2 - - - - -");
        assertThat(half(0, new Half(2026, 2))).isEmpty();
    }

    @Test
    void foldingAgainDoesNothingUntilAFileCorrectsAMonth() {
        members.read(ELECTRICITY, JANUARY.minusYears(1), 10, 20).read(ELECTRICITY, JANUARY, 1, 2);
        desk.halves.fold(HALF, town);

        assertThat(desk.halves.fold(HALF, town)).isZero();
        desk.load(UsageFilesIntegrationTests.BILLS, "KEPCO,%s,202502,21".formatted(members.number(0, ELECTRICITY)));
        assertThat(desk.halves.fold(HALF, town)).isEqualTo(1);
        assertThat(half(0, new Half(2025, 1))).isEqualTo("10 21 - - - -");
        assertThat(half(1, new Half(2025, 1))).isEqualTo("10 20 - - - -");
    }

    @Test
    void aMunicipalityWithoutReadingsHasNoRows() {
        assertThat(desk.halves.fold(HALF, town)).isEqualTo(1);
        assertThat(desk.halves.fold(HALF, town)).isZero();
        assertThat(half(0, HALF)).isEmpty();
    }

    @Test
    void aReadingThatWasLeftOutIsMissingUntilAnotherComes() {
        members.read(ELECTRICITY, JANUARY, 10, 0);
        desk.jdbc
                .sql("insert into left_out_reading values (?, ?, 202602, 0)")
                .params(town, members.meter(0, ELECTRICITY))
                .update();
        desk.halves.fold(HALF, town);
        assertThat(half(0, HALF)).isEqualTo("10 - - - - -");

        desk.load(UsageFilesIntegrationTests.BILLS, "KEPCO,%s,202602,7".formatted(members.number(0, ELECTRICITY)));
        desk.halves.fold(HALF, town);
        assertThat(half(0, HALF)).isEqualTo("10 7 - - - -");
    }

    private String half(int member, Half half) {
        return String.join(
                "",
                desk.jdbc
                        .sql("""
                        select concat_ws(' ', coalesce(m1::text, '-'), coalesce(m2::text, '-'), coalesce(m3::text, '-'),
                            coalesce(m4::text, '-'), coalesce(m5::text, '-'), coalesce(m6::text, '-'))
                        from usage_half where half = ? and meter_id = ?
                        """)
                        .params(half.code(), members.meter(member, ELECTRICITY))
                        .query(String.class)
                        .list());
    }
}
