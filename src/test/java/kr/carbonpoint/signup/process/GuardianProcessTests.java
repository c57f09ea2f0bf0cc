package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Family;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.TestClock;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child joins: nothing is asked about the child before a legal guardian has consented. */
@ProcessTest
class GuardianProcessTests {

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Autowired
    Clerk clerk;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void childJoinsAfterTheGuardianConsented() {
        var family = asked();

        assertThat(family.consents().statusCode()).isEqualTo(204);

        family.child().isAt("task_proveIdentity");
        jobs.runAll(answerOf(family));
        assertThat(family.mailsToGuardian()).isEqualTo(2);
        assertThat(family.child().toTheEnd().application())
                .hasPassedInOrder("task_nameGuardian", "call_guardianConsent", "call_identityCheck", "service_join");
        assertThat(jdbc.sql("select way from member_guardian join member on member.id = member_id where reference = ?")
                        .param(family.child().reference())
                        .query(String.class)
                        .single())
                .isEqualTo("LINK");
        assertThat(consentRows(family)).isZero();
    }

    @Test
    void nothingAboutTheChildIsAskedBeforeTheConsent() {
        var family = asked();

        assertThat(family.child().isAt("task_awaitGuardian").sees("asked")).contains("김바다");
        assertThat(family.child().goesTo("task_proveIdentity")).isEqualTo(409);
    }

    @Test
    void guardianWhoRefusesEndsTheApplication() {
        var family = asked();

        assertThat(family.provenGuardian().submit(Map.of("consent", "REFUSED")).statusCode())
                .isEqualTo(204);

        assertThat(family.child().application()).isEnded().hasPassed("end_consentMissing");
        assertThat(family.child().statusPage()).contains("보호자 동의를 받지 못해");
        assertThat(consentRows(family)).isZero();
    }

    @Test
    void withoutConsentEverythingIsErasedAfterFourteenDays() {
        var family = asked();
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        jobs.run(family.child().reference(), "timer_remindGuardian");
        jobs.run(family.child().reference(), "service_remindGuardian");
        assertThat(family.mailsToGuardian()).isEqualTo(2);

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        jobs.run(family.child().reference(), "timer_consentDue");

        assertThat(family.child().application()).isEnded();
        assertThat(consentRows(family)).isZero();
        assertThat(jdbc.sql("select draft is null from application where reference = ?")
                        .param(family.child().reference())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void applicationThatWaitsForTheGuardianDoesNotExpireBefore() {
        var family = asked();
        clock.advance(Duration.ofDays(8));

        draftsExpire();

        family.child().visitor().get("/");
        assertThat(family.child().application()).isNotEnded();
    }

    @Test
    void onlyTheLatestLinkOpensTheDoor() {
        var family = asked();
        var first = family.link();
        family.child().answers("awaiting", "AGAIN");
        jobs.runAll(family.child().reference());
        family.child().isAt("task_awaitGuardian");

        assertThat(family.guardianBy(first).state().isMissingNode()).isTrue();
        assertThat(family.guardianBy("' or 1=1 --").state().isMissingNode()).isTrue();
        assertThat(family.guardianBy(family.link()).current()).isEqualTo("task_proveIdentity");
    }

    @Test
    void guardianWhoOpensTheLinkTwiceGoesOn() {
        var family = asked();
        family.provenGuardian();

        assertThat(family.guardianBy(family.link()).current()).isEqualTo("task_giveConsent");
    }

    @Test
    void anotherGuardianIsAskedInstead() {
        var family = asked();
        var first = family.link();
        family.child().answers("awaiting", "CHANGE").isAt("task_nameGuardian");
        assertThat(family.child().sees("guardianName")).isEqualTo("김바다");

        family.child().answers("guardianName", "김숲", "guardianRelation", "FATHER");
        jobs.runAll(family.child().reference());

        assertThat(family.child().isAt("task_awaitGuardian").sees("asked")).contains("김숲");
        assertThat(family.guardianBy(first).state().isMissingNode()).isTrue();
    }

    @Test
    void guardianIsNamedAnewAfterTheConsent() {
        var family = asked();
        family.consents();
        family.child().isAt("task_proveIdentity").answers().isAt("task_searchAddress");

        assertThat(family.child().goesTo("task_nameGuardian")).isEqualTo(200);
        family.child().answers("guardianName", "김숲", "guardianRelation", "FATHER");
        jobs.runAll(family.child().reference());

        assertThat(family.child().isAt("task_awaitGuardian").sees("asked")).contains("김숲");
        assertThat(family.child().goesTo("task_searchAddress")).isEqualTo(409);
    }

    @Test
    void guardianGoesOnOnly() {
        var guardian = asked().provenGuardian();

        assertThat(guardian.state().path("back").isNull()).isTrue();
        assertThat(guardian.postJson("/signup/go", Map.of("to", "task_proveIdentity"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(guardian.current()).isEqualTo("task_giveConsent");
    }

    @Test
    void guardianOfAnotherNameCannotConsent() {
        var family = asked();
        family.child().answers("awaiting", "CHANGE").answers("guardianName", "박산");
        jobs.runAll(family.child().reference());

        var refused = family.provenGuardian().submit(family.consent());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("보호자 이름과");
    }

    @ParameterizedTest
    @CsvSource({
        "childName, '', 자녀의 이름",
        "childName, '<b>김</b>', 이름",
        "childBirthDate, '', 생년월일",
        "childBirthDate, 20150231, 숫자 8자리",
        "childBirthDate, 둘째, 숫자 8자리",
        "childBirthDate, 20990101, 오늘보다 늦어요",
        "childBirthDate, 19900101, 만 14세",
        "legalGuardian, false, 법정대리인이 맞으면",
        "consent, MAYBE, 동의하는지"
    })
    void whatAGuardianSaysHasToBePlain(String field, String value, String told) {
        var family = asked();

        var refused = family.provenGuardian().submit(family.consent(field, value));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "guardianName, '', 보호자",
        "guardianName, 😀, 이름",
        "guardianRelation, AUNT, 어떤 사이",
        "guardianEmail, '', 이메일",
        "guardianEmail, mother, 이메일",
        "guardianEmail, 'a@b.kr'' or 1=1', 이메일"
    })
    void whomAChildNamesHasToBePlain(String field, String value, String told) {
        var child = begun(LocalDate.now(clock).minusYears(10));

        assertThat(child.child().isRefused(field, value)).contains(told);
    }

    @Test
    void consentHoldsForTheNamedChildOnly() {
        var family = asked();
        family.provenGuardian().submit(family.consent("childName", "김구름"));

        family.child().answers();

        assertThat(family.child().isAt("task_proveIdentity").sees("notice")).contains("보호자가 동의한 자녀");
    }

    @Test
    void clerkRecordsAConsentOnPaper() {
        var family = asked();
        assertThat(family.child().isRefused("awaiting", "PAPER")).contains("시·군·구");
        family.child().answers("awaiting", "PAPER", "district", "28290");
        assertThat(family.child().isRefused("awaiting", "PAPER", "district", "28290"))
                .contains("이미");

        clerk.decides(
                family.child().reference(),
                family.consent("paper", "ACCEPTED", "destroyedOn", "%tY%<tm%<td".formatted(LocalDate.now(clock))));

        family.child().isAt("task_proveIdentity");
        assertThat(jdbc.sql("select count(*) from access_log where subject = ? and actor = ?")
                        .params(family.child().reference(), DemoData.CLERK)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void paperThatIsNotGoodIsSentBack() {
        var family = asked();
        family.child().answers("awaiting", "PAPER", "district", "28290");
        var task = clerk.claims(family.child().reference());
        assertThat(clerk.form(task).path("guardian").path("value").asText()).contains("김바다");

        clerk.decides(family.child().reference(), Map.of("paper", "SENT_BACK", "message", "서명이 없습니다."));

        assertThat(family.child().isAt("task_awaitGuardian").sees("notice")).contains("서명이 없습니다");
        assertThat(family.consents().statusCode()).isEqualTo(204);
        family.child().isAt("task_proveIdentity");
    }

    @Test
    void clerkOfAnotherPlaceSeesNothing() {
        var family = asked();
        family.child().answers("awaiting", "PAPER", "district", "28290");
        var task = clerk.tasks(family.child().reference()).path(0).path("id").asText();

        var other = new RestVisitor(port).signIn(DemoData.OTHER_CLERK, DemoData.PASSWORD);

        assertThat(other.get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void answerOfAGuardianThatComesTooLateFindsNothing() {
        var family = asked();
        var guardian = family.provenGuardian();
        family.child().answers("awaiting", "CHANGE");

        var refused = guardian.submit(family.consent());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("이미 끝난 신청");
    }

    @Test
    void linkThatNobodyGoesOnWithEndsByItself() {
        var family = asked();
        family.provenGuardian();
        var answer = answerOf(family);
        clock.advance(Duration.ofDays(8));

        draftsExpire();
        jobs.runAll(answer);

        assertThat(jdbc.sql("select outcome from application where reference = ?")
                        .param(answer)
                        .query(String.class)
                        .single())
                .isEqualTo("EXPIRED");
    }

    @Test
    void atFourteenNobodyHasToConsent() {
        var born = LocalDate.now(clock).minusYears(14).plusDays(1);
        var child = applicants.begin(Resident.next().bornOn(born));
        child.until("task_proveIdentity");
        assertThat(child.isRefused()).contains("만 14세 미만");

        clock.advance(Duration.ofDays(1));
        child.answers();

        child.isAt("task_searchAddress");
    }

    @Test
    void whoTurnedFourteenMeanwhileIsShownTheOtherWay() {
        var born = LocalDate.now(clock).minusYears(14).plusDays(1);
        var family = asked(born);
        family.consents();
        clock.advance(Duration.ofDays(1));

        assertThat(family.child().isRefused()).contains("보호자 동의 없이");
        assertThat(family.child().goesTo("task_chooseType")).isEqualTo(200);
        family.child().answers().toTheEnd();

        assertThat(family.child().application()).hasPassed("service_join");
        assertThat(consentRows(family)).isZero();
    }

    @Test
    void guardianIsForgottenAtTheFourteenthBirthday() {
        var family = asked(LocalDate.now(clock).minusYears(14).plusDays(2));
        family.consents();
        family.child().toTheEnd();
        assertThat(guardians(family)).isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        draftsExpire();

        assertThat(guardians(family)).isZero();
    }

    private void draftsExpire() {
        var timer = management
                .createJobQuery()
                .processDefinitionKey("draft-expiry")
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        management.createJobQuery().processDefinitionKey("draft-expiry").messages().list().stream()
                .map(job -> job.getId())
                .forEach(management::executeJob);
    }

    private Family asked() {
        return asked(LocalDate.now(clock).minusYears(10));
    }

    private Family asked(LocalDate born) {
        var family = begun(born);
        family.child().answers();
        jobs.runAll(family.child().reference());
        family.child().isAt("task_awaitGuardian");
        return family;
    }

    private Family begun(LocalDate born) {
        var child = applicants
                .begin(Resident.next().bornOn(born))
                .answers("memberType", "CHILD")
                .answers()
                .isAt("task_nameGuardian");
        return new Family(child, born, port);
    }

    private String answerOf(Family family) {
        return jdbc.sql("select reference from application where ward = ?")
                .param(family.child().reference())
                .query(String.class)
                .single();
    }

    private long consentRows(Family family) {
        return count("select count(*) from guardian_consent where reference = ?", family);
    }

    private long guardians(Family family) {
        return count(
                "select count(*) from member_guardian join member on member.id = member_id where reference = ?",
                family);
    }

    private long count(String sql, Family family) {
        return jdbc.sql(sql).param(family.child().reference()).query(Long.class).single();
    }
}
