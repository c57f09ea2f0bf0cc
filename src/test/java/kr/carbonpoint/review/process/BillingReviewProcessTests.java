package kr.carbonpoint.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.BillingRecord;
import kr.carbonpoint.resource.ComplexBillings;
import kr.carbonpoint.resource.Resource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A resident who contradicts the record of the complex, and the clerk who decides, from both sides. */
@ProcessTest
class BillingReviewProcessTests {

    private static final String OTHER_COMPLEX = "28290103426500700006500000";

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ComplexBillings billings;

    @Test
    void applicantGoesOnWhileTheClerkIsAsked() {
        var applicant = contradicting();

        assertThat(applicant.application()).isWaitingAt("task_createAccount", "call_billingReview");
        assertThat(review(applicant)).isWaitingAt("task_decideBilling");
    }

    @Test
    void joiningWaitsForTheClerk() {
        var applicant = contradicting().toTheEnd();
        assertThat(applicant.application()).isWaitingAt("event_reviewDecided");
        assertThat(applicant.statusPage()).contains("확인");

        decides(applicant, "ACCEPT");

        assertThat(applicant.application()).isEnded().hasPassed("end_joined", "end_decisionMailed");
        assertThat(applicant.mails()).hasSize(2).anyMatch(mail -> mail.contains("요금 내는 방법을 확인했습니다"));
    }

    @Test
    void nobodyWaitsForAClerkWhoDecidedBefore() {
        var applicant = contradicting();
        decides(applicant, "ACCEPT");
        assertThat(applicant.application()).isWaitingAt("task_createAccount").hasPassed("end_decisionMailed");

        applicant.toTheEnd();

        assertThat(applicant.application()).hasPassed("service_join").hasNotPassed("event_reviewDecided");
    }

    @Test
    void acceptanceCountsForItsAddressOnly() {
        recordedOtherwise();
        var applicant = contradicting();
        decides(applicant, "ACCEPT");
        applicant.goesTo("task_searchAddress");

        applicant.answers("keyword", "완정로 65").answers("address", OTHER_COMPLEX).answers("dong", "201");
        contradicts(applicant);

        assertThat(review(applicant)).isWaitingAt("task_decideBilling");
    }

    @Test
    void clerkCorrectsTheRecordForThoseWhoCome() {
        recordedOtherwise();
        var applicant = inOtherComplex();
        contradicts(applicant);

        clerk.decides(applicant.reference(), Map.of("decision", "ACCEPT", "correctRecord", true));

        var next = inOtherComplex();
        contradicts(next);
        assertThat(next.application()).isWaitingAt("task_createAccount").hasNotPassed("event_billingConflict");
    }

    @Test
    void applicantWhoIsAskedBackCorrectsAndJoins() {
        var applicant = contradicting().toTheEnd();

        decides(applicant, "ASK_BACK");

        assertThat(applicant.application()).isWaitingAt("task_enterResources");
        assertThat(applicant.sees("notice")).contains("고지서를 다시 보아 주세요");
        assertThat(applicant.mails()).singleElement().asString().contains("다시 확인해 주세요");

        applicant.toTheEnd();

        assertThat(applicant.application()).hasPassed("service_join");
    }

    @Test
    void applicantWhoIsAskedBackAndInsistsIsReviewedAgain() {
        var applicant = contradicting();
        decides(applicant, "ASK_BACK");
        applicant.until("task_checkAnswers").answers();
        assertThat(applicant.application()).isWaitingAt("task_enterResources");

        contradicts(applicant);

        assertThat(applicant.application()).isWaitingAt("task_checkAnswers", "call_billingReview");
        assertThat(clerk.tasks(applicant.reference())).hasSize(1);
    }

    @Test
    void applicantWhoIsRefusedIsToldWhy() {
        var applicant = contradicting().toTheEnd();

        decides(applicant, "REFUSE");

        assertThat(applicant.application()).isEnded().hasPassed("end_refused");
        assertThat(applicant.statusPage()).contains("고지서를 다시 보아 주세요.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service_mailDecision", "event_reviewDecided"})
    void refusalIsMailedWhicheverJobComesFirst(String first) {
        var applicant = contradicting().toTheEnd();
        clerk.decides(applicant.reference(), Map.of("decision", "REFUSE", "message", "고지서를 다시 보아 주세요."));

        jobs.run(applicant.reference(), first);
        jobs.runAll(applicant.reference());

        assertThat(applicant.application()).isEnded();
        assertThat(applicant.mails()).singleElement().asString().contains("가입 신청 결과");
    }

    @Test
    void reviewIsWithdrawnWhenTheApplicantAgreesWithTheRecord() {
        var applicant = contradicting();
        var review = review(applicant);
        applicant.goesTo("task_enterResources");

        applicant.answers();

        assertThat(review).isEnded().hasPassed("end_withdrawn");
        assertThat(applicant.application()).isWaitingAt("task_createAccount").hasPassed("end_reviewWithdrawn");
        assertThat(clerk.tasks(applicant.reference())).isEmpty();
        assertThat(applicant.toTheEnd().application()).hasPassed("service_join");
        assertThat(applicant.mails()).isEmpty();
    }

    /** What a clerk has on the screen must not change into something else before it is decided. */
    @Test
    void changedClaimIsReviewedAnew() {
        var applicant = contradicting();
        var before = review(applicant);
        var open = clerk.claims(applicant.reference());
        applicant.goesTo("task_enterResources");

        applicant.answers("waterBilling", "NOT_USED");

        assertThat(before).isEnded().hasPassed("end_withdrawn");
        assertThat(clerk.tasks(applicant.reference()).findValuesAsText("id")).doesNotContain(open);
        var form = clerk.form(clerk.claims(applicant.reference()));
        assertThat(form.path("claim").path("value").asText()).contains("상수도").doesNotContain("전기");
    }

    @Test
    void sameClaimOnceMoreKeepsTheReview() {
        var applicant = contradicting();
        var review = review(applicant);
        applicant.goesTo("task_enterResources");

        contradicts(applicant);

        assertThat(review).isNotEnded();
    }

    @Test
    void clerksAreRemindedAndTheOperatorHearsOfDelay() {
        var applicant = contradicting();

        jobs.run(applicant.reference(), "timer_reminder");
        jobs.run(applicant.reference(), "service_remindClerks");
        jobs.run(applicant.reference(), "timer_escalation");
        jobs.run(applicant.reference(), "service_escalateReview");

        assertThat(review(applicant)).isWaitingAt("task_decideBilling").hasPassed("end_reminded", "end_escalated");
        assertThat(applicant.mails())
                .anyMatch(mail -> mail.contains("기한이 다가옵니다"))
                .anyMatch(mail -> mail.startsWith("operator@") && mail.contains("기한이 지났습니다"));
    }

    private void recordedOtherwise() {
        billings.correct(
                OTHER_COMPLEX, new BillingRecord(Resource.ELECTRICITY, Billing.MANAGEMENT_FEE, null), "somebody");
    }

    private void decides(Applicant applicant, String decision) {
        clerk.decides(applicant.reference(), Map.of("decision", decision, "message", "고지서를 다시 보아 주세요."));
        jobs.runAll(applicant.reference());
    }

    private Applicant contradicting() {
        return contradicts(applicants.begin().until("task_enterResources"));
    }

    private static Applicant contradicts(Applicant applicant) {
        var answer = applicant.visitor().submit(applicant.resident().contradiction());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return applicant;
    }

    private Applicant inOtherComplex() {
        var applicant = applicants
                .begin()
                .until("task_searchAddress")
                .answers("keyword", "완정로 65")
                .answers("address", OTHER_COMPLEX);
        return applicant.answers("dong", "201");
    }

    private ProcessInstance review(Applicant applicant) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("billing-review")
                .superProcessInstanceId(applicant.application().getId())
                .singleResult();
    }
}
