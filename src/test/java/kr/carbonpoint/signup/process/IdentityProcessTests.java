package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.TestClock;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the real-name check can go, and whose name it may be. */
@ProcessTest
class IdentityProcessTests {

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService runtime;

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void mismatchAsksAgain() {
        var applicant = atTheCheck().answers("name", "불일치");

        applicant.isAt("task_proveIdentity");
        assertThat(applicant.sees("notice")).contains("서로 맞지 않아요");
        assertThat(applicant.sees("name")).isEqualTo("불일치");

        applicant.answers();

        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void fiveMismatchesCloseTheFormForHalfAnHour() {
        var applicant = atTheCheck();
        for (int i = 0; i < 5; i++) {
            applicant.answers("name", "불일치");
        }

        applicant.isAt("");
        assertThat(applicant.goesTo("task_agreeTerms")).isEqualTo(409);
        assertThat(jobs.of(applicant.reference()))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate())
                        .isCloseTo(
                                clock.instant().plus(Duration.ofMinutes(30)),
                                Duration.ofMinutes(1).toMillis()));

        clock.advance(Duration.ofMinutes(31));
        jobs.run(applicant.reference(), "timer_nameCheckPause");

        applicant.isAt("task_proveIdentity");
        applicant.answers();
        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void blockedNameIsShownOtherWays() {
        var applicant = atTheCheck().answers("name", "차단");

        applicant.isAt("task_registerName");
        assertThat(applicant.sees("notice")).contains("명의도용 차단");
    }

    @Test
    void nameThatIsNotHeldIsRegisteredAndCheckedAgain() {
        var applicant = atTheCheck().answers("name", "미보유");
        applicant.isAt("task_registerName");

        applicant.answers();
        applicant.isAt("task_proveIdentity");

        applicant.answers();
        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void agencyThatIsDownLeavesEverythingAsItWas() {
        var applicant = atTheCheck();
        var task = applicant.visitor().state().path("task").asText();
        applicant.visitor().put("/signup/tasks/" + task + "/draft", Map.of("name", "장애"));

        assertThat(applicant.isRefused("name", "장애")).contains("응답하지 않아요");

        applicant.isAt("task_proveIdentity");
        assertThat(applicant.visitor().state().path("task").asText()).isEqualTo(task);
        assertThat(applicant.sees("name")).isEqualTo("장애");
        assertThat(jobs.of(applicant.reference())).isEmpty();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(applicant.application().getId())
                        .list())
                .isEmpty();
    }

    @Test
    void memberCannotJoinTwice() {
        var member = applicants.begin().toTheEnd().resident();

        var again = applicants.begin(member).until("task_proveIdentity").answers();

        assertThat(again.application()).isEnded().hasPassed("end_alreadyMember", "end_withoutMembership");
        assertThat(again.statusPage()).contains("이미");
    }

    @Test
    void earlierApplicationOfTheSamePersonIsTakenOver() {
        var before = applicants.begin().until("task_enterResources");

        var now =
                applicants.begin(before.resident()).until("task_proveIdentity").answers();

        assertThat(now.application()).isWaitingAt("task_enterDwelling").hasPassed("end_identityChanged");
        assertThat(now.sees("notice")).contains("전에 쓰시던 내용");
        assertThat(before.application()).isEnded().hasPassed("end_expired");
        assertThat(now.toTheEnd().application()).hasPassed("service_join");
    }

    @Test
    void applicationThatIsTakenOverIsReviewedAgain() {
        var before = applicants.begin().until("task_enterResources");
        before.visitor().submit(before.resident().contradiction());
        before.toTheEnd();
        assertThat(before.application()).isWaitingAt("event_reviewDecided");

        var now =
                applicants.begin(before.resident()).until("task_proveIdentity").answers();

        assertThat(before.application()).isEnded().hasPassed("end_expired");
        now.answers();
        assertThat(now.application()).isWaitingAt("task_enterResources");
        assertThat(now.sees("electricityBilling")).isEqualTo("INDIVIDUAL");
        now.visitor().submit(now.resident().contradiction());
        assertThat(now.application()).isWaitingAt("task_createAccount", "call_billingReview");
    }

    @Test
    void accountOfSomebodyElseIsNotKept() {
        var applicant = applicants.begin().until("task_checkAnswers").answers("change", "task_proveIdentity");
        var other = Resident.next();

        applicant.answers("rrnFront", other.rrnFront(), "secret_rrnBack", other.rrnBack());
        assertThat(applicant.application()).isWaitingAt("task_agreeTerms");
        applicant.answers();
        assertThat(applicant.application()).isWaitingAt("task_enterResources");
        applicant.answers();

        assertThat(applicant.application()).isWaitingAt("task_enterContact");
        assertThat(applicant.sees("accountNumber")).isIn("", "null");
    }

    private Applicant atTheCheck() {
        return applicants.begin().until("task_proveIdentity");
    }
}
