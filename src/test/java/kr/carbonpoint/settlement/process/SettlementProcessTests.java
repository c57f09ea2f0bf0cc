package kr.carbonpoint.settlement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.SomeMembers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Half-years are settled, municipality by municipality, by the timer and for whoever asks. */
@ProcessTest
class SettlementProcessTests {

    private static final Half HALF = new Half(2025, 1);
    private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(420_000);

    @Autowired
    SettlementStart start;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private int municipality;

    @BeforeEach
    void somebodySavedElectricity() {
        municipality = MUNICIPALITIES.incrementAndGet();
        SomeMembers.of(jdbc, municipality)
                .joined(LocalDate.of(2024, 12, 15))
                .insert(2)
                .read(Resource.ELECTRICITY, YearMonth.of(2024, 1), 300, 300, 300, 300, 300, 300)
                .read(Resource.ELECTRICITY, YearMonth.of(2025, 1), 240, 240, 240, 240, 240, 240);
    }

    @AfterEach
    void tidyUp() {
        jdbc.sql("drop trigger if exists fails_in_test on settlement_run").update();
        runtime.createProcessInstanceQuery().processDefinitionKey("settlement").list().stream()
                .map(ProcessInstance::getId)
                .forEach(open -> runtime.deleteProcessInstance(open, "test"));
    }

    @Test
    void clerkHasTheirMunicipalitySettled() {
        assertThat(start.request(HALF, (long) municipality, "clerk1")).isTrue();

        var one = settlement(municipality);
        jobs.runAll(one.getBusinessKey());

        assertThat(one)
                .isEnded()
                .hasPassedInOrder("service_foldUsage", "service_settle", "service_settleComplexes", "end_settled");
        assertThat(points(municipality)).isEqualTo(2 * 15_000L);
        assertThat(jdbc.sql("select actor from settlement_run where municipality_id = ?")
                        .param(municipality)
                        .query(String.class)
                        .single())
                .isEqualTo("clerk1");
    }

    @Test
    void secondHalfOfAYearIsSettledToo() {
        start.request(HALF.next(), (long) municipality, "clerk1");

        var one = settlement("SETTLE-2025H2-" + municipality);
        jobs.runAll(one.getBusinessKey());

        assertThat(one).isEnded().hasPassed("end_settled");
    }

    @Test
    void timerStartsEveryMunicipalityForTheHalfYearThatEndedLast() {
        var all = jobs.strike("settlement");
        assertThat(all).isWaitingAt("service_prepareSettlement");

        jobs.next(all);
        jobs.next(all);

        var ended = Half.of(LocalDate.now()).previous();
        assertThat(all).isEnded().hasPassedInOrder("service_startSettlements", "end_settlementsStarted");
        assertThat(settlement("SETTLE-" + ended + "-" + municipality)).isWaitingAt("service_prepareSettlement");
    }

    @Test
    void administratorHasAllMunicipalitiesSettledAgain() {
        assertThat(start.request(HALF, null, "admin")).isTrue();
        jobs.runAll("SETTLE-2025H1");

        var one = settlement(municipality);
        jobs.runAll(one.getBusinessKey());
        assertThat(one).isEnded();
        assertThat(points(municipality)).isEqualTo(30_000);

        start.request(HALF, (long) municipality, "admin");
        jobs.runAll("SETTLE-2025H1-" + municipality);
        assertThat(points(municipality)).as("settled twice, earned once").isEqualTo(30_000);
    }

    @Test
    void municipalityThatFailsStopsNoOther() {
        int other = municipality;
        somebodySavedElectricity();
        failFor(municipality);
        start.request(HALF, (long) municipality, "admin");
        start.request(HALF, (long) other, "admin");
        var failing = settlement(municipality);

        jobs.runAll("SETTLE-2025H1-" + other);
        jobs.next(failing);
        jobs.next(failing);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> jobs.next(failing)).hasMessageContaining("broken by the test");
        }

        assertThat(points(other)).isEqualTo(30_000);
        assertThat(points(municipality)).isZero();
        assertThat(failing).isWaitingAt("service_settle");
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(failing.getId())
                        .list())
                .hasSize(1);
        assertThat(start.request(HALF, (long) municipality, "admin"))
                .as("while it waits to be mended")
                .isFalse();

        jdbc.sql("drop trigger fails_in_test on settlement_run").update();
        management.setJobRetries(
                management
                        .createJobQuery()
                        .processInstanceId(failing.getId())
                        .singleResult()
                        .getId(),
                1);
        jobs.runAll(failing.getBusinessKey());

        assertThat(failing).isEnded();
        assertThat(points(municipality)).isEqualTo(30_000);
    }

    @Test
    void twoWhoAskAtTheSameTimeStartOne() {
        var together = new CyclicBarrier(4);
        var asked = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return start.request(HALF, (long) municipality, "clerk1");
                }))
                .limit(4)
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
        assertThat(settlement(municipality)).isNotNull();
    }

    private ProcessInstance settlement(long of) {
        return settlement("SETTLE-2025H1-" + of);
    }

    private ProcessInstance settlement(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    private long points(long of) {
        return jdbc.sql("select coalesce(sum(points), 0) from ledger_leg where municipality_id = ? and account = 'DUE'")
                .param(of)
                .query(Long.class)
                .single();
    }

    private void failFor(int broken) {
        jdbc.sql("""
                create or replace function fail_in_test() returns trigger language plpgsql as $$
                begin raise exception 'broken by the test'; end $$
                """).update();
        jdbc.sql("""
                create trigger fails_in_test before insert on settlement_run
                for each row when (new.municipality_id = %d) execute function fail_in_test()
                """.formatted(broken)).update();
    }
}
