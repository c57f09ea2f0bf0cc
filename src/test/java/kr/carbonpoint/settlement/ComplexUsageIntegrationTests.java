package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Function;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.InsertedMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A 단지 is shown the months that its evaluation adds up. */
@ServiceTest
class ComplexUsageIntegrationTests {

    private static final int MUNICIPALITY = 360_101;
    private static final ComplexYear YEAR = SettledComplex.YEAR;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    ComplexSettlements settlements;

    @Autowired
    ComplexUsage usage;

    @Autowired
    ComplexOutcomes outcomes;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void monthsAreThoseThatTheResultWasComputedFrom() {
        var complex = SettledComplex.of(MUNICIPALITY, jdbc, documents, settlements);
        addMeter(complex);
        settlements.settle(YEAR.endYear(), MUNICIPALITY, "test");

        var parts = outcomes.of(complex.reference(0)).get(0).parts();
        var months = usage.of(complex.reference(0), YEAR);

        assertThat(months).extracting(MeterUsage::resource).containsExactly(Resource.ELECTRICITY, Resource.WATER);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i))
                    .isEqualTo(new ComplexOutcome.Part(
                            months.get(i).resource(),
                            sum(months.get(i), MeterUsage.Month::usage),
                            known(months.get(i), MeterUsage.Month::usage),
                            sum(months.get(i), MeterUsage.Month::twiceBaseline),
                            known(months.get(i), MeterUsage.Month::twiceBaseline)));
        }
    }

    @Test
    void metersAreAddedUpUnlessOneOfThemSaysNothing() {
        var complex = SettledComplex.read(MUNICIPALITY + 1, jdbc, documents);
        addMeter(complex);

        var electricity = usage.of(complex.reference(0), YEAR).get(0);

        assertThat(electricity.months())
                .extracting(MeterUsage.Month::month)
                .startsWith(YearMonth.of(2024, 7))
                .endsWith(YearMonth.of(2025, 6))
                .hasSize(12);
        assertThat(electricity.months().get(2))
                .extracting(MeterUsage.Month::usage, MeterUsage.Month::later, MeterUsage.Month::twiceBaseline)
                .containsExactly(1800, 2000, 4000L);
        assertThat(electricity.months().get(3).usage()).isNull();
    }

    @Test
    void othersHaveNone() {
        assertThat(usage.of("NOBODY", YEAR)).isEmpty();
        assertThat(outcomes.of("NOBODY")).isEmpty();
    }

    @Test
    void onlyTheRowsOfTheComplexAreRead() {
        var complex = SettledComplex.of(MUNICIPALITY + 2, jdbc, documents, settlements);
        var parameters = ComplexUsage.parameters(complex.reference(0), YEAR);

        transaction.executeWithoutResult(status -> {
            // A table of some rows would be read whole; there has to be an index for when it grows.
            jdbc.sql("set local enable_seqscan = off").update();
            assertThat(jdbc.sql("explain " + ComplexUsage.statement(YEAR))
                            .params(parameters)
                            .query(String.class)
                            .list())
                    .noneMatch(line -> line.matches(".*Seq Scan on (reading|meter|member).*"));
            assertThat(jdbc.sql("explain " + ComplexOutcomes.QUERY)
                            .param(complex.reference(0))
                            .query(String.class)
                            .list())
                    .anyMatch(line -> line.contains("complex_result_member_id_idx"));
        });
    }

    /** A second one for electricity, that used the same, but says nothing of October 2024. */
    private void addMeter(InsertedMembers complex) {
        int meter = jdbc.sql("""
            insert into meter (municipality_id, member_id, resource, kind, key, joined_on, since)
            select municipality_id, member_id, resource, kind, -key, joined_on, since from meter
            where member_id = ? and resource = 1 returning id
            """).param(complex.id(0)).query(Integer.class).single();
        jdbc.sql("""
            insert into reading (month, municipality_id, meter_id, usage, source_id)
            select month, municipality_id, :new, usage, source_id from reading
            where meter_id = (select min(id) from meter where member_id = :member and resource = 1) and month <> 202410
            """).param("new", meter).param("member", complex.id(0)).update();
        jdbc.sql("update usage_fold set stale = true where municipality_id = ?")
                .param(complex.municipality())
                .update();
    }

    private static long sum(MeterUsage meter, Function<MeterUsage.Month, Number> number) {
        return meter.months().stream()
                .map(number)
                .filter(Objects::nonNull)
                .mapToLong(Number::longValue)
                .sum();
    }

    private static int known(MeterUsage meter, Function<MeterUsage.Month, Number> number) {
        return (int)
                meter.months().stream().map(number).filter(Objects::nonNull).count();
    }
}
