package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Arrays;
import java.util.List;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.signup.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The line of the wizard from the first step to membership, and the ways back along it. */
@ProcessTest
class SignupProcessTests {

    /** Those of an adult. */
    private static final List<Step> STEPS = Arrays.stream(Step.values())
            .filter(step -> step != Step.NAME_GUARDIAN && step != Step.GIVE_CONSENT)
            .toList();

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Autowired
    ApplicantTasks steps;

    @Test
    void residentJoinsAndIsWelcomed() {
        var applicant = applicants.begin().toTheEnd();

        assertThat(applicant.application())
                .isWaitingAt("service_sendWelcome")
                .hasPassedInOrder(
                        "task_chooseType",
                        "task_agreeTerms",
                        "call_identityCheck",
                        "task_searchAddress",
                        "task_chooseAddress",
                        "task_enterDwelling",
                        "task_enterResources",
                        "task_createAccount",
                        "task_enterContact",
                        "task_checkAnswers",
                        "service_join");
        assertThat(applicant.mails()).isEmpty();

        jobs.run(applicant.reference(), "service_sendWelcome");

        assertThat(applicant.application()).isEnded().hasPassed("end_joined");
        assertThat(applicant.mails())
                .singleElement()
                .asString()
                .startsWith(applicant.resident().loginId());
    }

    @Test
    void residentOfSeoulIsShownToTheirOwnProgramme() {
        var applicant = applicants.begin().answers("province", "11");

        assertThat(applicant.application()).isEnded().hasPassed("end_inSeoul", "end_withoutMembership");
        assertThat(applicant.statusPage()).contains("에코마일리지");
    }

    @Test
    void officialIsShownToTheirOwnApplication() {
        var applicant = applicants.begin().answers("memberType", "AGENCY");

        assertThat(applicant.application()).isEnded().hasPassed("end_forOfficials", "end_withoutMembership");
        assertThat(applicant.statusPage()).contains("담당자 계정 신청하기");
    }

    @Test
    void everyStepLeadsBackToTheOneBefore() {
        var applicant = applicants.begin();
        Step before = null;

        for (var step : STEPS) {
            applicant.until(step.task());
            if (before != null) {
                assertThat(applicant.goesTo(before.task())).isEqualTo(200);
                applicant.isAt(before.task());
                applicant.until(step.task());
            }
            before = step;
        }

        assertThat(applicant.application()).isWaitingAt("task_checkAnswers").hasPassed("boundary_goToStep");
    }

    @Test
    void answerChangedFromTheSummaryLeadsBackToTheSummary() {
        var applicant = applicants.begin().until("task_checkAnswers");

        for (var step : changeable()) {
            applicant.answers("change", step);
            applicant.isAt(step);
            applicant.answers();
            if (step.equals("task_searchAddress")) {
                assertThat(applicant.application()).isWaitingAt("task_chooseAddress");
                applicant.answers();
            }
            assertThat(applicant.application()).as(step).isWaitingAt("task_checkAnswers");
        }
    }

    @Test
    void otherProvinceAsksForTheAddressAgain() {
        var applicant = applicants.begin().until("task_checkAnswers").answers("change", "task_chooseType");

        applicant.answers("province", "26");

        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void slipOfTheFingerDoesNotEndAnApplication() {
        var applicant = applicants.begin().until("task_checkAnswers").answers("change", "task_chooseType");

        assertThat(applicant.isRefused("province", "11")).contains("에코마일리지");
        assertThat(applicant.isRefused("memberType", "AGENCY")).contains("따로 신청해야 해요");

        assertThat(applicant.application()).isWaitingAt("task_chooseType");
    }

    @Test
    void stepThatIsNotReachedYetStaysClosed() {
        var applicant = applicants.begin().until("task_agreeTerms");

        assertThat(applicant.goesTo("task_checkAnswers")).isEqualTo(409);

        assertThat(applicant.application()).isWaitingAt("task_agreeTerms");
    }

    @Test
    void whoeverGetsPastAGapIsLedBackToIt() {
        var applicant = withoutIdentity();
        steps.leave(applicant.reference(), applicant.user(), Step.SEARCH_ADDRESS.task());

        applicant.answers();

        assertThat(applicant.isAt("task_proveIdentity").application()).hasPassed("end_addressSearchChanged");
    }

    @Test
    void nobodyJoinsWithAGap() {
        var applicant = withoutIdentity();
        steps.leave(applicant.reference(), applicant.user(), Step.CHECK_ANSWERS.task());

        applicant.answers();

        assertThat(applicant.isAt("task_proveIdentity").application()).hasNotPassed("service_join");
        assertThat(applicant.sees("notice")).contains("서로 맞지 않아요");
    }

    /** Everything is filled in, but the identity was asked for again and did not hold. */
    private Applicant withoutIdentity() {
        return applicants
                .begin()
                .until("task_checkAnswers")
                .answers("change", "task_proveIdentity")
                .answers("name", "불일치");
    }

    private static List<String> changeable() {
        return STEPS.stream()
                .map(Step::task)
                .filter(task -> !task.equals("task_checkAnswers"))
                .toList();
    }
}
