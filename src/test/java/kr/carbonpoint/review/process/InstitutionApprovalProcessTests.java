package kr.carbonpoint.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.signup.process.SignupProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Authorities and schools that want to take part, and the municipality that decides, from both sides. */
@ProcessTest
class InstitutionApprovalProcessTests {

    private static final String MESSAGE = "면적이 건축물대장과 다릅니다.";

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    SignupProcess process;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC", "SCHOOL"})
    void institutionJoinsWhenItsMunicipalityApproves(String kind) {
        var school = waiting(kind);
        assertThat(school.application()).isWaitingAt("event_reviewDecided");
        assertThat(school.statusPage()).contains("시·군·구가 승인해야");
        var task = clerk.claims(school.reference());
        assertThat(clerk.form(task).path("institution").path("value").asText())
                .contains("하늘상사", "하늘가게 검단점", "84.9", "박바다", school.resident().name());

        decides(school, "ACCEPT");

        assertThat(school.application()).isEnded().hasPassed("end_joined");
        assertThat(school.mails()).singleElement().asString().contains("가입이 끝났습니다");
        assertThat(dossiers(school)).isZero();
        assertThat(jdbc.sql("select count(*) from access_log where subject = ? and purpose = 'institution-approval'")
                        .param(school.reference())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void institutionThatIsAskedBackCorrectsAndIsAskedAbout() {
        var school = waiting("SCHOOL");

        decides(school, "ASK_BACK");

        assertThat(school.application()).isWaitingAt("task_checkAnswers");
        assertThat(school.sees("notice")).contains("건축물대장과 다릅니다");
        assertThat(school.mails()).singleElement().asString().contains("다시 확인해 주세요");
        school.answers("change", "task_enterDwelling").answers("placeArea", "1,204.5");
        school.isAt("task_checkAnswers").toTheEnd();
        var task = clerk.claims(school.reference());
        assertThat(clerk.form(task).path("institution").path("value").asText()).contains("1204.5");
        assertThat(clerk.form(task).path("history").path("value").asText()).contains("다시 확인 요청", "건축물대장");
        decides(school, "ACCEPT");
        assertThat(school.application()).isEnded().hasPassed("end_joined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service_mailApproval", "event_reviewDecided"})
    void refusalIsToldWhicheverJobComesFirst(String first) {
        var school = waiting("PUBLIC");
        clerk.decides(school.reference(), Map.of("decision", "REFUSE", "message", MESSAGE));

        jobs.run(school.reference(), first);
        jobs.runAll(school.reference());

        assertThat(school.application()).isEnded().hasPassed("end_refused");
        assertThat(school.statusPage()).contains(MESSAGE);
        assertThat(school.mails()).singleElement().asString().contains("가입 신청 결과");
        assertThat(dossiers(school)).isZero();
    }

    @Test
    void approvalStandsWhenSomethingElseHasToBeCorrected() {
        var school = waiting("SCHOOL");
        var faster = applicants.begin(Resident.next().as("BUSINESS")).until("task_enterResources");
        faster.answers("electricityNumber", school.resident().gasNumber()).toTheEnd();

        decides(school, "ACCEPT");
        assertThat(school.application()).isWaitingAt("task_enterResources");
        school.answers("electricityNumber", "98" + school.resident().gasNumber().substring(2))
                .toTheEnd();

        assertThat(school.application()).isWaitingAt("service_sendWelcome");
    }

    /** What a clerk has on the screen must not change into something else before it is decided. */
    @Test
    void changedInstitutionIsAskedAboutAnew() {
        var school = waiting("SCHOOL");
        var before = approval(school);
        leadBack(school);

        school.answers("placeName", "바다초등학교").toTheEnd();

        assertThat(before).isEnded().hasPassed("end_withdrawn");
        var task = clerk.claims(school.reference());
        assertThat(clerk.form(task).path("institution").path("value").asText()).contains("바다초등학교");
    }

    @Test
    void sameInstitutionOnceMoreKeepsTheApproval() {
        var school = waiting("SCHOOL");
        var before = approval(school);
        leadBack(school);

        school.answers().toTheEnd();

        assertThat(before).isNotEnded();
        assertThat(clerk.tasks(school.reference())).hasSize(1);
    }

    @Test
    void approvalIsCalledOffWhenTheApplicationEnds() {
        var school = waiting("PUBLIC");
        var approval = approval(school);

        process.expire(school.reference());

        assertThat(school.application()).isEnded();
        assertThat(approval).isEnded().hasPassed("end_withdrawn");
        assertThat(dossiers(school)).isZero();
    }

    @Test
    void clerksAreRemindedAndTheOperatorHearsOfDelay() {
        var school = waiting("SCHOOL");

        jobs.run(school.reference(), "timer_reminder");
        jobs.run(school.reference(), "service_remindClerks");
        jobs.run(school.reference(), "timer_escalation");
        jobs.run(school.reference(), "service_escalateReview");

        assertThat(approval(school)).isWaitingAt("task_decideApproval").hasPassed("end_reminded", "end_escalated");
        assertThat(school.mails())
                .anyMatch(mail -> mail.contains("기한이 다가옵니다"))
                .anyMatch(mail -> mail.startsWith("operator@") && mail.contains("기한이 지났습니다"));
    }

    private Applicant waiting(String kind) {
        return applicants.begin(Resident.next().as(kind)).toTheEnd();
    }

    /** As when somebody else asks for a correction while the municipality still thinks. */
    private void leadBack(Applicant school) {
        runtime.createProcessInstanceModification(school.application().getId())
                .cancelAllForActivity("event_reviewDecided")
                .startBeforeActivity("gateway_fillIn")
                .setVariable("goTo", "task_enterDwelling")
                .execute();
        school.isAt("task_enterDwelling");
    }

    private void decides(Applicant school, String decision) {
        clerk.decides(school.reference(), Map.of("decision", decision, "message", MESSAGE));
        jobs.runAll(school.reference());
    }

    private long dossiers(Applicant school) {
        return jdbc.sql(
                        "select count(*) from institution_approval where reference = ? and (dossier is not null or mail_to is not null)")
                .param(school.reference())
                .query(Long.class)
                .single();
    }

    private ProcessInstance approval(Applicant school) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("institution-approval")
                .processInstanceBusinessKey(school.reference())
                .singleResult();
    }
}
