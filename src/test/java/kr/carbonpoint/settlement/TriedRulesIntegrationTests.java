package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static kr.carbonpoint.settlement.Town.JDBC;
import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A rule that is in no table, tried before those that are. */
class TriedRulesIntegrationTests {

    private final Town town = new Town();

    private final int meter = town.household();

    @Test
    void triedRuleComesBeforeEveryRuleOfTheTables() {
        town.halves(meter, 1200, 1000).rule("HOUSEHOLD", "won_per_point", "1.5");

        assertThat(tried("{\"won_per_point\": 0.5}").won())
                .isEqualTo(tried("{\"won_per_point\": 1}").won() / 2);
        assertThat(tried("{\"won_per_point\": 1}").points()).isEqualTo(10_000);
        assertThat(town.settle().won()).isEqualTo(22_500);
    }

    @Test
    void triedPointsAndCeilingCountAfterASettlementToo() {
        town.halves(meter, 1200, 1000);
        town.settle();

        var summary = tried("{\"yearly_ceiling\": 3000}");

        assertThat(summary.won()).isEqualTo(3_000);
        assertThat(town.won(town.memberOf(meter))).isEqualTo(30_000);
    }

    private Summary tried(String changed) {
        var tried = new TriedRules(
                JDBC.sql("""
                    select jsonb_build_array(to_jsonb(policy) || cast(? as jsonb) || '{"id": -1}')::text from policy
                    where municipality_id = 0 and audience = 'HOUSEHOLD' order by from_half desc limit 1
                    """).param(changed).query(String.class).single(),
                "[{\"policy_id\": -1, \"resource\": 1, \"band\": \"R5\", \"points\": 10000},"
                        + "{\"policy_id\": -1, \"resource\": 1, \"band\": \"R15\", \"points\": 10000}]");
        return new TransactionTemplate(new DataSourceTransactionManager(Database.dataSource())).execute(transaction -> {
            transaction.setRollbackOnly();
            return new SettlementRun(JDBC, Town.LEDGER, H1, town.id, tried).compute();
        });
    }
}
