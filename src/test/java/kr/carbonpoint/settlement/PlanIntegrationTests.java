package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static kr.carbonpoint.settlement.Town.JDBC;
import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What makes the settlement of a country fast: ranges of indexes, and each row once. */
class PlanIntegrationTests {

    private final Town town = new Town();

    @Test
    void evaluationReadsTheRangeOfTheMunicipalityOnceFromEachHalfThatCounts() {
        manyMeters();

        var plan = new TransactionTemplate(new DataSourceTransactionManager(Database.dataSource()))
                .execute(transaction -> {
                    transaction.setRollbackOnly();
                    new SettlementRun(JDBC, Town.LEDGER, H1, town.id).compute();
                    JDBC.sql("set local enable_nestloop = off").update();
                    var evaluation = new Evaluation(JDBC, H1, town.id);
                    return JDBC.sql("explain " + evaluation.statement())
                            .params(evaluation.parameters())
                            .query(String.class)
                            .list();
                });

        assertThat(plan).noneMatch(line -> line.contains("Nested Loop"));
        assertThat(plan)
                .filteredOn(line -> line.matches(".* on usage_half_\\d{5} .*"))
                .describedAs("one scan for the half and one for each year")
                .doesNotHaveDuplicates()
                .hasSize(3)
                .noneMatch(line -> line.contains("Seq Scan"))
                .allMatch(line -> line.matches(".*usage_half_20(26|25|24)1 .*"));
    }

    private void manyMeters() {
        JDBC.sql("""
                insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling, incentive, profile, joined_on)
                select 'P' || n, 'p' || n, 'ADULT', int8send(n), :town, '1', false, int8send(n), 'CASH', '\\x00', '2026-01-10'
                from (select nextval('member_id_seq') + 900000000 as n from generate_series(1, 2000)) numbers
                """).param("town", town.id).update();
        JDBC.sql("""
                insert into meter (municipality_id, member_id, resource, kind, key, joined_on, since)
                select :town, id, 1, 'ADULT', id, joined_on, joined_on from member where municipality_id = :town
                """).param("town", town.id).update();
        for (int half : new int[] {20241, 20251, 20261}) {
            JDBC.sql("select make_usage_half(?)").param(half).query().singleRow();
            // Others' meters, so that the range is a small part of the table.
            JDBC.sql("""
                    insert into usage_half select :half, :town, id, 9, 9, 9, 9, 9, 9 from meter where municipality_id = :town
                    union all select :half, 900000 + n / 2000, 1000000000 + (:town - 300000) * 20000 + n, 9, 9, 9, 9, 9, 9 from generate_series(1, 20000) n
                    on conflict do nothing
                    """).param("half", half).param("town", town.id).update();
        }
        JDBC.sql("analyze usage_half").update();
        JDBC.sql("analyze meter").update();
    }
}
