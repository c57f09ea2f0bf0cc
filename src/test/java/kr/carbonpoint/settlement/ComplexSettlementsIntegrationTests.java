package kr.carbonpoint.settlement;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static kr.carbonpoint.settlement.SomeComplexes.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import kr.carbonpoint.Database;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.usage.UsageHalves;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ComplexSettlementsIntegrationTests {

    private final JdbcClient jdbc = Database.jdbc();
    private final SomeComplexes complexes = new SomeComplexes();
    private final ComplexResults results =
            new ComplexResults(jdbc, new Ledger(jdbc, Clock.systemUTC()), Clock.systemUTC());
    private final ComplexSettlements settlements = new ComplexSettlements(
            jdbc,
            new JdbcTransactionManager(Database.dataSource()),
            new UsageHalves(jdbc, new JdbcTransactionManager(Database.dataSource())),
            new Ledger(jdbc, Clock.systemUTC()),
            Clock.systemUTC());

    @Test
    void nothingIsComputedWhereNobodySwitchedItOn() {
        complexes.saving(1200);

        var summary = settlements.settle(YEAR, complexes.municipality, "tester");

        assertThat(summary).isEqualTo(ComplexSummary.off(YEAR, complexes.municipality));
        assertThat(summary.sentence()).isEqualTo("단지 인센티브를 운영하지 않는 지자체라서 계산하지 않았어요.");
        assertThat(jdbc.sql("select count(*) from complex_result where municipality_id = ?")
                        .param(complexes.municipality)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void readingsBecomeMoneyAndLaterReadingsCorrectIt() {
        complexes.policy(2025, 150).grade(150, 100, 500_000);
        var complex = complexes.member(200, LocalDate.of(2024, 5, 31));
        complex.read(ELECTRICITY, YearMonth.of(2022, 7), months(24, 1000))
                .read(ELECTRICITY, YearMonth.of(2024, 7), months(12, 900));

        assertThat(settlements.tryOut(YEAR, complexes.municipality).wonChange()).isEqualTo(500_000);
        assertThat(complexes.owed(complex)).isZero();
        assertThat(settlements.settle(YEAR, complexes.municipality, "tester").ranked())
                .isEqualTo(1);
        assertThat(complexes.owed(complex)).isEqualTo(500_000);

        complex.read(ELECTRICITY, YearMonth.of(2024, 7), months(12, 960));

        assertThat(settlements.settle(YEAR, complexes.municipality, "tester").wonChange())
                .isEqualTo(-500_000);
        assertThat(settlements.settle(YEAR, complexes.municipality, "tester").changed())
                .isZero();
        assertThat(complexes.owed(complex)).isZero();
    }

    @Test
    void ruleHoldsFromItsYearOn() {
        complexes.policy(2025, 150);

        assertThat(results.policy(2024, complexes.municipality, TriedRules.NONE))
                .isEmpty();
        assertThat(results.policy(2025, complexes.municipality, TriedRules.NONE))
                .contains(complexes.municipality);
        assertThat(results.policy(2026, complexes.municipality, TriedRules.NONE))
                .contains(complexes.municipality);
    }

    @Test
    void otherMunicipalitiesStaySwitchedOff() {
        complexes.policy(2025, 150);

        assertThat(results.policy(2025, new SomeComplexes().municipality, TriedRules.NONE))
                .isEmpty();
    }

    @Test
    void ruleNeverChanges() {
        complexes.policy(2025, 150);

        assertThat(catchThrowable(() -> jdbc.sql("update complex_policy set enabled = false where id = ?")
                        .param(complexes.municipality)
                        .update()))
                .hasMessageContaining("a rule never changes");
    }

    private static Integer[] months(int count, int usage) {
        var months = new Integer[count];
        Arrays.fill(months, usage);
        return months;
    }
}
