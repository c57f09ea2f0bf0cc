package kr.carbonpoint.ledger.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The nightly look at the books. */
@ProcessTest
class LedgerCheckProcessTests {

    private static final int MUNICIPALITY = 410_001;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ProcessInstance night;

    @AfterEach
    void tidyUp() {
        jdbc.sql("delete from payment where municipality_id = ?")
                .param(MUNICIPALITY)
                .update();
        jdbc.sql("delete from payout_run where municipality_id = ?")
                .param(MUNICIPALITY)
                .update();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("ledger-check")
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "test"));
    }

    /** Within a transaction that is taken back, for what other tests wrote into the books is nobody's business here. */
    @Test
    void nightWithoutFindingsEndsQuietly() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            Stream.of("payment", "award", "ledger_leg", "ledger_posting")
                    .forEach(table -> jdbc.sql("delete from " + table).update());

            night = jobs.strike("ledger-check");
            jobs.next(night);

            assertThat(night).isEnded().hasPassed("service_checkLedger", "end_ledgerBalanced");
        });
    }

    @Test
    void whatIsOffBecomesAnIncidentAtOnce() {
        payWithoutTheLedger();
        night = jobs.strike("ledger-check");

        assertThatThrownBy(() -> jobs.next(night)).hasMessageContaining("장부가 맞지 않습니다");

        assertThat(night).isWaitingAt("service_checkLedger");
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(night.getId())
                        .singleResult()
                        .getIncidentMessage())
                .contains("장부가 맞지 않습니다", "지자체");
        assertThat(jobs.next(night)).as("tried again by itself").isFalse();
    }

    private void payWithoutTheLedger() {
        long run = jdbc.sql("""
                        insert into payout_run (reference, municipality_id, half, round, state)
                        values ('PAYOUT-2025H1-410001', ?, 20251, 1, 'OPEN') returning id
                        """).param(MUNICIPALITY).query(Long.class).single();
        jdbc.sql("""
                insert into payment (run_id, municipality_id, member_id, channel, points, won, state, changed_at)
                values (?, ?, 1, 'CASH', 500, 1000, 'PAID', now())
                """).params(run, MUNICIPALITY).update();
    }
}
