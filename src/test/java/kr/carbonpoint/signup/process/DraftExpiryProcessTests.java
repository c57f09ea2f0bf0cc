package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hourly round that erases what nobody goes on with. */
@ProcessTest
class DraftExpiryProcessTests {

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void draftThatNobodyTouchedForSevenDaysIsErased() {
        var applicant = applicants.begin().until("task_enterResources");

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        round();

        assertThat(applicant.application()).isEnded().hasPassed("end_expired");
        assertErased(applicant.reference());
    }

    @Test
    void draftThatWasTouchedStays() {
        var applicant = applicants.begin().until("task_enterResources");
        clock.advance(Duration.ofDays(6));
        applicant.answers();

        clock.advance(Duration.ofDays(6));
        round();

        assertThat(applicant.application()).isNotEnded().isWaitingAt("task_createAccount");
    }

    @Test
    void applicationThatWaitsForAClerkStays() {
        var applicant = applicants.begin().until("task_enterResources");
        applicant.visitor().submit(applicant.resident().contradiction());
        applicant.toTheEnd();

        clock.advance(Duration.ofDays(8));
        round();

        assertThat(applicant.application()).isNotEnded().isWaitingAt("event_reviewDecided");
    }

    @Test
    void draftLivesOnAfterAClerkDecided() {
        var applicant = applicants.begin().until("task_enterResources");
        applicant.visitor().submit(applicant.resident().contradiction());
        applicant.toTheEnd();
        clock.advance(Duration.ofDays(8));
        clerk.decides(applicant.reference(), Map.of("decision", "ASK_BACK", "message", "고지서를 다시 보아 주세요."));
        jobs.runAll(applicant.reference());

        clock.advance(Duration.ofDays(6));
        round();
        assertThat(applicant.application()).isNotEnded().isWaitingAt("task_enterResources");

        clock.advance(Duration.ofDays(2));
        round();
        assertThat(applicant.application()).isEnded().hasPassed("end_expired");
    }

    @Test
    void userOfAnEndedApplicationIsDeletedAfterADay() {
        var applicant = applicants.begin();
        var user = applicantOf(applicant.reference());
        applicant.answers("province", "11");

        clock.advance(Duration.ofHours(23));
        round();
        assertThat(identity.createUserQuery().userId(user).count()).isOne();

        clock.advance(Duration.ofHours(2));
        round();
        assertThat(identity.createUserQuery().userId(user).count()).isZero();
    }

    private void assertErased(String reference) {
        assertThat(jdbc.sql("select 1 from application where reference = ? and draft is null and person is null")
                        .param(reference)
                        .query()
                        .listOfRows())
                .hasSize(1);
    }

    private String applicantOf(String reference) {
        return jdbc.sql("select applicant from application where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** The clock strikes, and the process that it starts runs to its end. */
    private void round() {
        var hour = management
                .createJobQuery()
                .processDefinitionKey("draft-expiry")
                .timers()
                .singleResult();
        management.executeJob(hour.getId());
        var begun = runtime.createProcessInstanceQuery()
                .processDefinitionKey("draft-expiry")
                .singleResult();
        assertThat(begun).isWaitingAt("service_expireDrafts");
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(begun.getId())
                .singleResult()
                .getId());
        assertThat(begun).isEnded().hasPassed("end_draftsExpired");
    }
}
