package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static kr.carbonpoint.settlement.Town.JDBC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kr.carbonpoint.Database;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.usage.UsageHalves;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From readings to results, as the process and the clerk call it. */
class SettlementsIntegrationTests {

    private static final DataSourceTransactionManager TRANSACTIONS =
            new DataSourceTransactionManager(Database.dataSource());

    private final Town town = new Town();
    private final Settlements settlements =
            new Settlements(JDBC, new UsageHalves(JDBC, TRANSACTIONS), Town.LEDGER, TRANSACTIONS);
    private final int meter = town.household();

    {
        for (int year = 2024; year <= 2026; year++) {
            for (int month = 1; month <= 6; month++) {
                read(year * 100 + month, year == 2026 ? 180 : 200);
            }
        }
        for (var half : new String[] {"2024H1", "2025H1"}) {
            new UsageHalves(JDBC, TRANSACTIONS).fold(Half.parse(half), town.id);
        }
    }

    @Test
    void tryingOutTellsWhatSettlingWillDoAndWritesNothing() {
        var tried = settlements.tryOut(H1, town.id);
        assertThat(count("result")).isZero();
        assertThat(count("award")).isZero();
        assertThat(count("settlement_run")).isZero();

        assertThat(settlements.settle(H1, town.id, "clerk")).isEqualTo(tried);
        assertThat(tried).isEqualTo(new Summary(H1, town.id, 1, 1, 1, 10_000, 20_000, 0, Map.of()));
        assertThat(count("result")).isEqualTo(1);
    }

    @Test
    void correctedReadingIsFoundByTheNextSettlement() {
        settlements.settle(H1, town.id, "clerk");
        JDBC.sql("update reading set usage = 220 where meter_id = ? and month = 202603")
                .param(meter)
                .update();
        JDBC.sql("update usage_fold set stale = true where half = 20261 and municipality_id = ?")
                .param(town.id)
                .update();

        assertThat(settlements.tryOut(H1, town.id))
                .extracting(Summary::changed, Summary::won)
                .containsExactly(1, 10_000L);
        assertThat(settlements.settle(H1, town.id, "clerk").changed()).isEqualTo(1);
        assertThat(town.result(meter)).containsEntry("version", 2).containsEntry("usage_sum", 1120L);
        assertThat(settlements.settle(H1, town.id, "clerk").changed()).isZero();
    }

    @Test
    void municipalityWithMetersIsSettled() {
        assertThat(settlements.municipalities(H1))
                .contains((long) town.id)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(settlements.municipalities(Half.parse("2025H1"))).doesNotContain((long) town.id);
    }

    @Test
    void settlementThatDoesNotEndLeavesNothing() {
        assertThatThrownBy(() -> new TransactionTemplate(TRANSACTIONS).execute(transaction -> {
                    var run = new SettlementRun(JDBC, Town.LEDGER, H1, town.id);
                    run.write(run.compute(), "clerk");
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(count("result")).isZero();
        assertThat(town.sum()).isZero();

        settlements.settle(H1, town.id, "clerk");
        assertThat(town.won(town.memberOf(meter))).isEqualTo(20_000);
    }

    @Test
    void halfBeforeAnyRuleIsRefused() {
        assertThatThrownBy(() -> settlements.settle(Half.parse("2017H2"), town.id, "clerk"))
                .hasMessageContaining("2017H2");
    }

    private void read(int month, int usage) {
        JDBC.sql("select make_reading_month(?)").param(month).query().singleRow();
        JDBC.sql("insert into reading (month, municipality_id, meter_id, usage, source_id) values (?, ?, ?, ?, 0)")
                .params(month, town.id, meter, usage)
                .update();
    }

    private int count(String table) {
        return JDBC.sql("select count(*) from " + table + " where municipality_id = ?")
                .param(town.id)
                .query(Integer.class)
                .single();
    }
}
