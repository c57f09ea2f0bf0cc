package kr.carbonpoint.enrolment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Official;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An official who applies for an account, and the administrator who decides, from both sides. */
@ProcessTest
class EnrolmentProcessTests {

    @LocalServerPort
    int port;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Logins logins;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Official official;
    private String reference;
    private ProcessInstance enrolment;
    private StaffMember administrator;

    @BeforeEach
    void begin() {
        administrator = new StaffMember(
                DemoData.ADMINISTRATOR, new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD));
        official = Official.begins(port);
        reference = official.reference();
        enrolment = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void officialIsGivenTheAccountThatAnAdministratorApproves() {
        official.toTheEnd();
        assertThat(enrolment).isWaitingAt("service_mailConfirmation");
        assertThat(official.statusPage()).contains("보내 드린 메일을 열어 주세요");
        jobs.runAll(reference);
        assertThat(enrolment).isWaitingAt("gateway_confirmation");

        assertThat(official.confirms()).contains("이메일 주소를 확인했어요");
        assertThat(enrolment).isWaitingAt("task_approveAccount");
        assertThat(official.statusPage()).contains("관리자가 확인하고 있어요");
        assertThat(administrator.sees(reference, "official").asText()).contains("박담당");
        assertThat(administrator.sees(reference, "duty").asText()).isEqualTo("APPROVER");

        approves(Map.of());

        assertThat(enrolment).isEnded().hasPassed("end_approved");
        assertThat(official.statusPage()).contains("담당자 계정이 만들어졌어요");
        assertThat(official.subjects()).hasSize(2).anyMatch(subject -> subject.contains("담당자 계정을 만들었습니다"));
        assertThat(logins.groups(official.loginId()))
                .containsExactlyInAnyOrder("clerk", group("28290"), group("28290") + "-payout-approver");
        var desk = new RestVisitor(port).signIn(official.loginId(), Official.PASSWORD);
        assertThat(desk.get("/staff").body()).contains("<h1>인천광역시 검단구</h1>");
        assertThat(jdbc.sql("select group_id || ' ' || actor from staff_grant where login_id = ?")
                        .param(official.loginId())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "clerk admin", group("28290") + " admin", group("28290") + "-payout-approver admin");
        assertThat(jdbc.sql("select actor || ' ' || purpose from access_log where subject = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .contains("admin agency-enrolment");
    }

    @Test
    void administratorMayGiveAnotherMunicipalityAndDuty() {
        confirmed();

        approves(Map.of("municipality", id("28275"), "duty", "REVIEWER"));

        assertThat(enrolment).isEnded();
        assertThat(logins.groups(official.loginId())).containsExactlyInAnyOrder("clerk", group("28275"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"task_agreeStaffTerms", "task_enterOffice", "task_chooseDuty", "task_enterOfficial"})
    void whoCorrectsAnAnswerComesStraightBack(String step) {
        official.until("task_checkEnrolment");

        assertThat(official.goesTo(step)).isEqualTo(200);
        assertThat(enrolment).isWaitingAt(step);
        official.answers();

        assertThat(enrolment).isWaitingAt("task_checkEnrolment").hasPassed("boundary_goToStep");
    }

    @Test
    void lastPageLeadsToTheStepThatIsToBeCorrected() {
        official.until("task_checkEnrolment");

        official.answers("change", "task_enterOffice");

        assertThat(enrolment).isWaitingAt("task_enterOffice");
        assertThat(official.sees("organisation").asText()).isEqualTo("인천광역시 검단구청");
    }

    @Test
    void anotherProvinceAsksForTheMunicipalityAgain() {
        official.until("task_checkEnrolment");
        official.goesTo("task_enterOffice");

        official.answers("province", "41");

        assertThat(enrolment).isWaitingAt("task_chooseDuty");
        assertThat(official.sees("municipalities").asText()).contains("경기도").doesNotContain("인천");
        assertThat(official.goesTo("task_checkEnrolment")).isEqualTo(409);
    }

    @Test
    void mistypedAddressIsCorrectedWhileTheMailIsOnItsWay() {
        var other = "right." + official.email();
        official.toTheEnd();
        jobs.runAll(reference);
        var first = Official.token(official.email());

        official.presses("reopen");
        assertThat(enrolment).isWaitingAt("task_checkEnrolment").hasPassed("event_enrolmentReopened");
        official.goesTo("task_enterOfficial");
        official.answers("email", other);
        official.toTheEnd();
        jobs.runAll(reference);

        assertThat(official.visitor()
                        .post("/agency/confirm", "application/x-www-form-urlencoded", "token=" + first)
                        .body())
                .contains("지금은 쓸 수 없는 주소예요");
        assertThat(enrolment).isWaitingAt("gateway_confirmation");
        assertThat(official.confirms(other)).contains("이메일 주소를 확인했어요");
        assertThat(enrolment).isWaitingAt("task_approveAccount");
    }

    @Test
    void linkOpenedByAProgramConfirmsNothingAndOnePressIsEnough() {
        official.toTheEnd();
        jobs.runAll(reference);
        var token = Official.token(official.email());

        var page = new RestVisitor(port).get("/agency/confirm?token=" + token).body();
        assertThat(page).contains("이메일 주소 확인하기");
        assertThat(enrolment).isWaitingAt("gateway_confirmation");

        official.confirms();
        assertThat(official.confirms()).contains("지금은 쓸 수 없는 주소예요");
        assertThat(enrolment).isWaitingAt("task_approveAccount");
    }

    @Test
    void applicationThatIsNotFinishedIsErased() {
        official.until("task_checkEnrolment");

        jobs.run(reference, "timer_fillInExpired");

        assertThat(enrolment).isEnded().hasPassed("end_unfinished");
        isErased();
    }

    @Test
    void applicationWhoseAddressIsNotConfirmedIsErased() {
        official.toTheEnd();
        jobs.runAll(reference);
        clock.advance(Duration.ofDays(3).plusMinutes(1));
        assertThat(official.confirms()).contains("지금은 쓸 수 없는 주소예요");

        jobs.run(reference, "timer_confirmationExpired");

        assertThat(enrolment).isEnded().hasPassed("end_expired");
        isErased();
    }

    @ParameterizedTest
    @ValueSource(strings = {"task_enterOffice", "gateway_confirmation", "task_approveAccount"})
    void applicantCallsItOffAnywhere(String place) {
        if (place.equals("task_enterOffice")) {
            official.until(place);
        } else if (place.equals("gateway_confirmation")) {
            official.toTheEnd();
            jobs.runAll(reference);
        } else {
            confirmed();
        }
        assertThat(enrolment).isWaitingAt(place);

        official.presses("withdraw");

        assertThat(enrolment).isEnded().hasPassed("end_withdrawn");
        isErased();
        assertThat(administrator.tasks(reference)).isEmpty();
    }

    @Test
    void whoIsAskedBackComesInByTheLinkAndNeedNotConfirmAgain() {
        confirmed();
        decides("ASK_BACK");
        assertThat(enrolment).isWaitingAt("task_checkEnrolment");
        assertThat(official.subjects()).anyMatch(subject -> subject.contains("다시 확인해 주세요"));

        var elsewhere = new Official(official.loginId(), official.email(), new RestVisitor(port));
        elsewhere
                .visitor()
                .post(
                        "/agency/resume",
                        "application/x-www-form-urlencoded",
                        "token=" + Official.token(official.email()));
        elsewhere.visitor().get("/camunda/app/tasklist/default/");
        assertThat(elsewhere.sees("notice").asText()).contains("부서를 다시 적어 주세요");
        assertThat(official.visitor().get("/agency/state").statusCode()).isEqualTo(401);
        elsewhere.goesTo("task_enterOffice");
        elsewhere.answers("department", "기후환경과").answers();

        assertThat(enrolment).isWaitingAt("task_approveAccount");
        assertThat(administrator.sees(reference, "office").asText()).contains("기후환경과");
        assertThat(administrator.sees(reference, "history").asText()).contains("다시 확인 요청 (admin)", "부서를 다시");
    }

    @Test
    void whoChangesTheAddressConfirmsAgain() {
        confirmed();
        decides("ASK_BACK");
        official.goesTo("task_enterOfficial");

        official.answers("email", "new." + official.email()).answers();

        assertThat(enrolment).isWaitingAt("service_mailConfirmation");
        assertThat(official.statusPage()).contains("보내 드린 메일을 열어 주세요");
    }

    @Test
    void whoIsRefusedIsToldWhyAndForgotten() {
        confirmed();

        decides("REFUSE");

        assertThat(enrolment).isEnded().hasPassed("end_refused");
        assertThat(official.statusPage()).contains("부서를 다시 적어 주세요.");
        assertThat(Official.texts(official.email())).anyMatch(text -> text.contains("부서를 다시 적어 주세요."));
        isErased();
    }

    @Test
    void idThatAMemberTookMeanwhileIsAskedForAgain() {
        confirmed();
        logins.createMember(official.loginId(), logins.hash(Official.PASSWORD));

        approves(Map.of());

        assertThat(enrolment).isWaitingAt("task_enterOfficial");
        assertThat(official.sees("notice").asText()).contains("그사이 다른 분이 이 아이디를");
        official.answers("loginId", official.loginId() + "b").answers();
        approves(Map.of());
        assertThat(enrolment).isEnded().hasPassed("end_approved");
        assertThat(logins.groups(official.loginId() + "b")).contains("clerk");
        assertThat(logins.groups(official.loginId())).containsExactly("resident");
    }

    @Test
    void administratorsAreRemindedAndTheOperatorHearsOfDelay() {
        confirmed();

        jobs.run(reference, "timer_reminder");
        jobs.run(reference, "service_remindAdministrators");
        jobs.run(reference, "timer_escalation");
        jobs.run(reference, "service_escalateApproval");

        assertThat(enrolment).isWaitingAt("task_approveAccount").hasPassed("end_reminded", "end_escalated");
        assertThat(Official.subjects("operator@carbonpoint.example"))
                .filteredOn(subject -> subject.contains(reference))
                .anyMatch(subject -> subject.contains("기한이 다가옵니다"))
                .anyMatch(subject -> subject.contains("기한이 지났습니다"));
    }

    @ParameterizedTest
    @CsvSource({"'',결정을 골라 주세요", "ASK_BACK,신청자에게 보낼 안내나", "REFUSE,신청자에게 보낼 안내나"})
    void decisionNeedsItsReason(String decision, String message) {
        confirmed();

        assertThat(administrator.isRefused(reference, Map.of("decision", decision)))
                .contains(message);
        assertThat(enrolment).isWaitingAt("task_approveAccount");
    }

    @Test
    void nobodyButAnAdministratorSeesOrDecides() {
        confirmed();
        var task = administrator.claims(reference);
        var clerk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);
        var path = RestVisitor.ENGINE + "/task/" + task;
        assertThat(clerk.get(path + "/form-variables").statusCode()).isEqualTo(403);
        assertThat(official.visitor().get(path + "/form-variables").statusCode())
                .isEqualTo(403);

        // Whoever claims may name somebody else: that hands over the task, not what is in it.
        administrator.desk().postJson(path + "/unclaim", Map.of());
        administrator.desk().postJson(path + "/claim", Map.of("userId", DemoData.CLERK));

        assertThat(clerk.get(path + "/form-variables").body())
                .contains("notice")
                .doesNotContain("박담당");
        assertThat(clerk.submit(task, Map.of("decision", "APPROVE")).statusCode())
                .isEqualTo(400);
    }

    private void confirmed() {
        official.toTheEnd();
        jobs.runAll(reference);
        official.confirms();
    }

    private void approves(Map<String, Object> changed) {
        var answers = new HashMap<String, Object>(
                Map.of("decision", "APPROVE", "municipality", id("28290"), "duty", "APPROVER"));
        answers.putAll(changed);
        administrator.does(reference, answers);
        jobs.runAll(reference);
    }

    private void decides(String decision) {
        administrator.does(reference, Map.of("decision", decision, "message", "부서를 다시 적어 주세요."));
        jobs.runAll(reference);
    }

    private void isErased() {
        var row = jdbc.sql("""
                        select draft is null and mailbox is null and login_id is null and ended_at is not null
                            and not exists (select from enrolment_key key where key.reference = enrolment.reference)
                        from enrolment where reference = ?
                        """).param(reference).query(Boolean.class).single();
        assertThat(row).isTrue();
        assertThat(logins.exists(official.loginId())).isFalse();
        assertThat(official.visitor().get("/agency/state").statusCode()).isEqualTo(404);
    }

    private String id(String district) {
        return String.valueOf(municipalities.of(district).id());
    }

    private String group(String district) {
        return municipalities.of(district).group();
    }
}
