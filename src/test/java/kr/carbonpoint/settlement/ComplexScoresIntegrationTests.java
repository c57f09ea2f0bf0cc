package kr.carbonpoint.settlement;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static kr.carbonpoint.resource.Resource.GAS;
import static kr.carbonpoint.resource.Resource.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.InsertedMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of 단지, each on both sides of its bound (domain.md §1.7). */
class ComplexScoresIntegrationTests {

    private final SomeComplexes complexes =
            new SomeComplexes().policy(2020, 150).grade(150, 100, 500_000).grade(500, 100, 1_000_000);

    @ParameterizedTest
    @CsvSource({"599, 4991, BELOW_GATE", "600, 5000, ", "601, 5008, ", "-100, -833, BELOW_GATE", "0, 0, BELOW_GATE"})
    void oneResourceReducedByFivePercentIsEnough(int saved, long reduction, String reason) {
        var complex = complexes.saving(saved);
        complexes.settle();

        assertThat(complexes.result(complex))
                .containsEntry("reduction", reduction)
                .containsEntry("reason", reason);
    }

    @Test
    void gateOpensByOneResourceEvenIfAnotherWasUsedMore() {
        var complex = complexes.saving(0);
        before(complex, GAS, 100);
        before(complex, WATER, 100);
        complexes.usedInAll(complex, GAS, 1300);
        complexes.usedInAll(complex, WATER, 1140);
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("reason", null).containsEntry("score", 0);
        assertThat((long) complexes.result(complex).get("reduction")).isNegative();
    }

    @Test
    void resourcesCountByTheirGreenhouseGas() {
        var complex = complexes.saving(1200);
        before(complex, GAS, 500);
        complexes.usedInAll(complex, GAS, 6000);
        complexes.settle();

        // 1200 kWh · 424 g of 12000 kWh · 424 g + 6000 ㎥ · 2240 g
        assertThat(complexes.result(complex))
                .containsEntry("saved_grams", 508_800L)
                .containsEntry("reduction", 2746L);
    }

    @ParameterizedTest
    @CsvSource({"149, TOO_SMALL, 0", "150, , 500000", "499, , 500000", "500, , 1000000"})
    void homesDecideWhetherAndHowMuch(int households, String reason, long won) {
        var complex = complexes.complex(households);
        complexes.usedInAll(complex, ELECTRICITY, 10_800);
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("reason", reason).containsEntry("won", won);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, ", "2024-07-01, JOINED_LATER"})
    void onlyWhoWasThereFromTheFirstDay(LocalDate joined, String reason) {
        var complex = complexes.usedInAll(complexes.complex(200, joined), ELECTRICITY, 10_800);
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("reason", reason);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, LEFT", "2025-07-01, "})
    void onlyWhoStayedToTheLastDay(LocalDate left, String reason) {
        var complex = complexes.saving(1200);
        complexes
                .jdbc
                .sql("update member set left_on = ? where id = ?")
                .params(left, complex.id(0))
                .update();
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("reason", reason);
    }

    @Test
    void scoreIsSixtyPartsReductionAndFortyPartsParticipation() {
        var complex = complexes.saving(1200);
        complexes.homes(complex, 50);
        complexes.settle();

        assertThat(complexes.result(complex))
                .containsEntry("reduction", 10_000L)
                .containsEntry("participants", 50)
                .containsEntry("participation", 25_000)
                .containsEntry("score", 16_000);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, 2025-07-01, 1", "2025-07-01, , 0", "2024-01-01, 2025-06-30, 0"})
    void homesAreCountedOnTheLastDay(LocalDate joined, LocalDate left, int participants) {
        var complex = complexes.saving(1200);
        var home = complexes.homes(complex, 1);
        complexes
                .jdbc
                .sql("update member set joined_on = ?, left_on = ? where id = ?")
                .params(joined, left, home.id(0))
                .update();
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("participants", participants);
    }

    @Test
    void moreMembersThanHomesAreNoMoreThanAll() {
        var complex = complexes.usedInAll(complexes.complex(150), ELECTRICITY, 10_800);
        complexes.homes(complex, 160);
        complexes.settle();

        assertThat(complexes.result(complex))
                .containsEntry("participation", 100_000)
                .containsEntry("score", 46_000);
    }

    @Test
    void twoMissingMonthsAreFilledAndAThirdIsTooMuch() {
        var two = complexes.saving(1200);
        complexes.used(two, ELECTRICITY, 20251, 900, null, 900, null, 900, 900);
        var three = complexes.saving(1200);
        complexes.used(three, ELECTRICITY, 20251, 900, null, 900, null, null, 900);
        complexes.settle();

        assertThat(complexes.result(two)).containsEntry("reduction", 10_000L).containsEntry("reason", null);
        assertThat(complexes.result(three)).containsEntry("reduction", null).containsEntry("reason", "NO_DATA");
    }

    @Test
    void oneYearBeforeIsEnough() {
        var complex = complexes.saving(1200);
        complexes.used(complex, ELECTRICITY, 20222, null, null, null, null, null, null);
        complexes.used(complex, ELECTRICITY, 20231, null, null, null, null, null, null);
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("reduction", 10_000L);
    }

    @Test
    void baselineIsTheMeanOfTwoYears() {
        var complex = complexes.saving(1200);
        complexes.used(complex, ELECTRICITY, 20222, 1001, 1000, 1000, 1000, 1000, 1000);
        complexes.settle();

        assertThat((Object) complexes
                        .jdbc
                        .sql("select baseline_sum[1] from complex_result where member_id = ?")
                        .param(complex.id(0))
                        .query(Long.class)
                        .single())
                .isEqualTo(24_001L);
        assertThat(complexes.result(complex)).containsEntry("reduction", 10_003L);
    }

    @Test
    void resourceOfWhichNothingWasUsedIsLeftOut() {
        var complex = complexes.saving(1200);
        before(complex, GAS, 100);
        complexes.usedInAll(complex, GAS, 0);
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("reduction", 10_000L);
    }

    @Test
    void monthInWhichOneOfTwoMetersSaysNothingIsNotKnown() {
        var complex = complexes.saving(1200);
        complexes.jdbc.sql("""
                insert into member_meter (member_id, resource, since, billing, supplier_code, number, sealed_number)
                select member_id, resource, since + 1, billing, supplier_code, number || '\\x00', sealed_number
                from member_meter where member_id = ? and resource = 'ELECTRICITY'
                """).param(complex.id(0)).update();
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("reason", "NO_DATA");
    }

    private void before(InsertedMembers complex, Resource resource, int monthly) {
        for (int half : new int[] {20222, 20231, 20232, 20241}) {
            complexes.used(complex, resource, half, monthly, monthly, monthly, monthly, monthly, monthly);
        }
    }
}
