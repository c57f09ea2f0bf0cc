package kr.carbonpoint.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.incentive.IncentiveKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A change as such, whatever changes: whose it is, giving it up, nobody coming back. */
@ProcessTest
class MembershipChangeProcessTests extends Changing {

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void stoppedChangeChangesNothing() {
        var household = households.next().movesOn(TODAY);
        var change = change(household);
        var before = members.byReference(household.reference()).orElseThrow().profile();

        household.visitor().post("/me/change/stop", "application/x-www-form-urlencoded", "");

        assertThat(change).isEnded().hasPassed("boundary_changeStopped", "end_changeStopped");
        assertThat(members.byReference(household.reference()).orElseThrow().profile())
                .isEqualTo(before);
        assertThat(drafts(household)).isZero();
        assertThat(household.begins().current()).as("can begin again").isEqualTo("task_chooseChange");
    }

    @Test
    void changeIsGivenUpAfterSevenDaysOfNothing() {
        var household = households.next().begins().answers(Map.of("what", "CONTACT"));
        var change = change(household);
        clock.advance(Duration.ofDays(6));
        jobs.run(household.change(), "timer_daily");
        assertThat(change).isWaitingAt("task_changeContact").hasPassed("end_looked");

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        jobs.run(household.change(), "timer_daily");

        assertThat(change).isEnded().hasPassed("service_eraseChange");
        assertThat(drafts(household)).isZero();
    }

    @Test
    void nobodyElseSeesOrAnswers() {
        var household = households.next().begins();
        var task = household.task();
        var stranger = households.next().visitor();

        assertThat(stranger.get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(stranger.submit(task, Map.of("what", "CONTACT")).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(new RestVisitor(port)
                        .signIn(DemoData.CLERK, DemoData.PASSWORD)
                        .post("/me/change", "application/x-www-form-urlencoded", "")
                        .body())
                .doesNotContain("task=");
    }

    @Test
    void whatIsTypedIsThereAgainUntilItIsSubmitted() {
        var household = atDwelling(households.next());
        var flat = household.task();
        keeps(household, flat, Map.of("ho", "1203", "formerMoved", true, "confirmation", "x", "secret_note", "y"));
        assertThat(household.sees("ho")).isEqualTo("1203");
        assertThat(household.form()).doesNotContain("secret_note", "confirmation");
        keeps(households.next().begins(), flat, Map.of("ho", "9999"));
        assertThat(household.sees("ho")).as("a stranger's").isEqualTo("1203");
        assertThat(household.isRefused(Map.of("dong", "NONE", "ho", "1204"))).contains("dongTyped");
        assertThat(household.sees("ho")).as("nothing is lost").isEqualTo("1203");

        household.answers(household.resident().answers("task_enterDwelling"));
        keeps(household, flat, Map.of("gasNumber", "12345678"));

        assertThat(household.sees("gasNumber"))
                .as("of a form that was submitted")
                .isEmpty();
        household
                .answers(household.resident().answers("task_enterResources"))
                .answers(Map.of("right", "NO"))
                .answers(household.resident().answers("task_searchAddress"))
                .answers(household.resident().answers("task_chooseAddress"));
        assertThat(household.sees("ho")).isEqualTo(household.resident().ho());
    }

    @Test
    void twoPressesBeginOneChange() {
        var household = households.next().begins().begins();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(household.change())
                        .count())
                .isOne();
        assertThat(members.byReference(household.reference()).orElseThrow().incentive())
                .isEqualTo(IncentiveKind.CASH);
    }

    private static void keeps(Household household, String task, Map<String, ?> typed) {
        assertThat(household
                        .visitor()
                        .put("/me/change/tasks/" + task + "/draft", typed)
                        .statusCode())
                .isEqualTo(204);
    }

    private long drafts(Household household) {
        return jdbc.sql("select count(*) from open_change where member_id = ?")
                .param(household.id())
                .query(Long.class)
                .single();
    }
}
