package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.process.PayoutStart;
import kr.carbonpoint.period.Half;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The holders of accounts are checked from day to day, long before the list. */
@ProcessTest
class HolderCheckProcessTests extends PayoutTests {

    private static final String ACCOUNT = "11111111111";

    @Autowired
    PayoutStart start;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @AfterEach
    void tidyUp() {
        for (var process : new String[] {"payout-municipality", "holder-check"}) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .list()
                    .forEach(open -> runtime.deleteProcessInstance(open.getId(), "test"));
        }
    }

    @Test
    void accountsAreCheckedAMonthBeforeTheList() {
        tomorrowAt(8);
        long member = owed.member(IncentiveKind.CASH, ACCOUNT, 20_000);
        var payout = begin();

        var checks = jobs.strike("holder-check");
        jobs.next(checks);
        assertThat(checks).isWaitingAt("service_checkHoldersAhead");
        while (jobs.next(checks)) {}

        assertThat(checks).isEnded().hasPassed("end_checkedForToday");
        assertThat(outcomes(member)).containsExactly("HOLDER_MATCHES");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(payout)
                        .singleResult())
                .isWaitingAt("timer_listDay");
    }

    @Test
    void nobodyIsAskedAboutBeforeThePayoutHasBegun() {
        tomorrowAt(8);
        long member = owed.member(IncentiveKind.CASH, ACCOUNT, 20_000);
        owed.askedOn(LocalDate.now(clock));

        var checks = jobs.strike("holder-check");
        while (jobs.next(checks)) {}

        assertThat(outcomes(member)).isEmpty();
    }

    @Test
    void lateInTheEveningTheRestWaitsForTheNextDay() {
        tomorrowAt(22);
        owed.member(IncentiveKind.CASH, ACCOUNT, 20_000);
        begin();

        var checks = jobs.strike("holder-check");
        jobs.next(checks);

        assertThat(checks).isEnded();
    }

    private String begin() {
        var reference = owed.askedOn(LocalDate.now(clock));
        start.request(Half.of(LocalDate.now(clock)).previous(), owed.municipality, "test");
        jobs.runAll(reference);
        return reference;
    }

    private void tomorrowAt(int hour) {
        var now = ZonedDateTime.now(clock);
        clock.advance(Duration.between(now, now.plusDays(1).with(LocalTime.of(hour, 0))));
    }

    private List<String> outcomes(long member) {
        return rounds.jdbc
                .sql("select outcome from payee where member_id = ?")
                .param(member)
                .query(String.class)
                .list();
    }
}
