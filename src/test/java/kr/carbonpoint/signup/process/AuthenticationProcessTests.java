package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proving on the telephone who one is, and joining as a foreigner. */
@ProcessTest
class AuthenticationProcessTests {

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void whoeverIsAuthenticatedJoinsWithoutANumberAndWithoutConsentToOne() {
        var applicant = applicants.begin(Resident.rare()).until("task_agreeTerms");
        applicant.answers("agree_unique_id", false).isAt("task_proveIdentity");

        applicant.answers(applicant.resident().byTelephone());
        applicant.isAt("task_confirmAuthentication");
        assertThat(applicant.visitor().state().path("submitLabel").asText()).isEqualTo("인증했어요");
        assertThat(applicant.sees("providerName")).isEqualTo("카카오");
        applicant.answers();

        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
        applicant.toTheEnd();
        assertThat(applicant.application()).hasPassed("service_join");
        var member = jdbc.sql("select person, ci, birth from member where reference = ?")
                .param(applicant.reference())
                .query()
                .singleRow();
        assertThat(member.get("person")).isNull();
        assertThat((byte[]) member.get("ci")).hasSize(32);
        assertThat((byte[]) member.get("birth")).hasSize(32);
    }

    @Test
    void numberNeedsConsent() {
        var applicant = applicants.begin().until("task_agreeTerms").answers("agree_unique_id", false);

        assertThat(applicant.isRefused()).contains("고유식별정보 처리에 동의");
        applicant.isAt("task_proveIdentity");
    }

    @Test
    void answerThatIsNotThereYetIsAskedForAgain() {
        var applicant = requested(Resident.rare().named("대기중" + tail()));

        applicant.answers().isAt("task_confirmAuthentication");
        assertThat(applicant.sees("notice")).contains("아직 인증이 끝나지 않았어요");
        applicant.answers();

        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
    }

    @ParameterizedTest
    @CsvSource({"거절, 거절되었어요", "만료, 시간이 지났어요", "딴사람, 적어 주신 것과 달라요"})
    void answerThatDoesNotHoldLeadsBackWithEverythingTyped(String name, String why) {
        var applicant = requested(Resident.rare().named(name + tail()));

        applicant.answers().isAt("task_proveIdentity");

        assertThat(applicant.sees("notice")).contains(why);
        assertThat(applicant.sees("proofWay")).isEqualTo("AUTHENTICATION");
        assertThat(applicant.sees("name")).isEqualTo(applicant.resident().name());
        assertThat(applicant.sees("mobile")).isEqualTo(applicant.resident().mobile());
        assertThat(applicant.sees("provider")).isEqualTo("KAKAO");
    }

    @Test
    void whoeverGetsNoRequestBeginsAnew() {
        var applicant = requested(Resident.rare());

        applicant.answers("startAgain", true);

        applicant.isAt("task_proveIdentity");
        applicant.answers();
        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void stepBackFromTheTelephoneIsTheChoiceOfTheWay() {
        var applicant = requested(Resident.rare());
        var back = applicant.visitor().state().path("back").asText();

        assertThat(back).isEqualTo("task_proveIdentity");
        assertThat(applicant.goesTo(back)).isEqualTo(200);

        applicant.isAt("task_proveIdentity");
        assertThat(applicant.sees("mobile")).isEqualTo(applicant.resident().mobile());
        assertThat(applicant.visitor().state().path("back").asText()).isEqualTo("task_agreeTerms");
    }

    @Test
    void fiveRefusalsCloseTheFormForHalfAnHour() {
        var applicant = applicants.begin(Resident.rare().named("거절" + tail())).until("task_proveIdentity");
        for (int i = 0; i < 5; i++) {
            applicant.answers(applicant.resident().byTelephone()).answers();
        }
        applicant.isAt("");
        assertThat(applicant.statusPage()).contains("본인 인증을 잠시 멈췄어요");

        clock.advance(Duration.ofMinutes(31));
        jobs.run(applicant.reference(), "timer_authenticationPause");

        applicant.isAt("task_proveIdentity");
        assertThat(applicant.sees("notice")).contains("이제 다시");
    }

    @Test
    void nobodysTelephoneIsCalledAgainAndAgain() {
        var first = Resident.rare();
        var applicant = applicants.begin(first).until("task_proveIdentity");
        for (int i = 0; i < 5; i++) {
            applicant.answers(first.byTelephone()).answers("startAgain", true);
        }

        applicant.answers(first.byTelephone()).isAt("");
        jobs.run(applicant.reference(), "timer_authenticationPause");
        applicant.isAt("task_proveIdentity");

        var another = applicants.begin(Resident.rare()).until("task_proveIdentity");
        another.answers(
                "proofWay", "AUTHENTICATION", "birthDate", "19800101", "mobile", first.mobile(), "provider", "PASS");
        another.isAt("");
    }

    @Test
    void tryThatEndedWellIsForgiven() {
        var applicant = requested(Resident.rare());

        applicant.answers();

        assertThat(jdbc.sql("select count(*) from name_check_failure where reference = ?")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void agencyThatIsDownLeavesEverythingAsItWas() {
        var applicant = applicants.begin(Resident.rare().named("장애" + tail())).until("task_proveIdentity");

        assertThat(applicant.isRefused(applicant.resident().byTelephone())).contains("응답하지 않아요");

        applicant.isAt("task_proveIdentity");
        assertThat(jobs.of(applicant.reference())).isEmpty();
    }

    @Test
    void memberIsRecognisedWhicheverWayTheyCome() {
        var known = Resident.rare().named("연계" + tail());
        applicants.begin(known).toTheEnd();

        var again = applicants.begin(known).until("task_proveIdentity").answers(known.byTelephone());
        again.answers();

        assertThat(again.application()).isEnded().hasPassed("end_alreadyMember");
    }

    @Test
    void earlierApplicationIsFoundByTheTelephoneToo() {
        var known = Resident.rare();
        var before = requested(known).answers().until("task_enterResources");

        var now = requested(known).answers();

        assertThat(now.application()).isWaitingAt("task_enterDwelling");
        assertThat(before.application()).isEnded().hasPassed("end_expired");
    }

    @Test
    void foreignerJoinsByNumberInCapitals() {
        var applicant =
                applicants.begin(foreigner()).answers("memberType", "FOREIGNER").until("task_proveIdentity");
        assertThat(applicant.sees("numberName")).isEqualTo("외국인등록번호");

        applicant.answers().isAt("task_searchAddress");

        applicant.toTheEnd();
        assertThat(applicant.application()).hasPassed("service_join");
        jobs.runAll(applicant.reference());
        assertThat(applicant.statusPage()).contains("국내거주외국인");
    }

    @Test
    void foreignerJoinsByTelephone() {
        var applicant =
                applicants.begin(foreigner()).answers("memberType", "FOREIGNER").until("task_proveIdentity");

        applicant.answers(applicant.resident().byTelephone()).answers();

        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void foreignerAmongResidentsIsSentToTheirOwnType() {
        var applicant = applicants.begin(foreigner()).until("task_proveIdentity");

        assertThat(applicant.isRefused()).contains("국내거주외국인");
        applicant.answers(applicant.resident().byTelephone()).answers().isAt("task_proveIdentity");
        assertThat(applicant.sees("notice")).contains("국내거주외국인");
    }

    @Test
    void residentAmongForeignersIsSentToTheirOwnType() {
        var applicant = applicants
                .begin(Resident.rare())
                .answers("memberType", "FOREIGNER")
                .until("task_proveIdentity");

        assertThat(applicant.isRefused()).contains("만 14세 이상");
    }

    @Test
    void childIsSentToTheirOwnTypeUntilTheBirthday() {
        var applicant = applicants.begin(Resident.rare()).until("task_proveIdentity");
        var birth = LocalDate.now(clock).minusYears(14).plusDays(1);
        var typed = DateTimeFormatter.BASIC_ISO_DATE.format(birth);
        Object[] answers = {
            "proofWay", "AUTHENTICATION", "birthDate", typed, "mobile", "010-2345-6789", "provider", "TOSS"
        };

        assertThat(applicant.isRefused(answers)).contains("만 14세 미만");
        clock.advance(Duration.ofDays(1));
        applicant.answers(answers).isAt("task_confirmAuthentication");
    }

    private Applicant requested(Resident resident) {
        var applicant = applicants.begin(resident).until("task_proveIdentity").answers(resident.byTelephone());
        return applicant.isAt("task_confirmAuthentication");
    }

    private static Resident foreigner() {
        var n = Resident.rare();
        var letters = n.gasNumber()
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('A' + digit - '0')))
                .reduce("", String::concat);
        return new Resident(
                "kim " + letters,
                n.rrnFront(),
                "5" + n.rrnBack().substring(1),
                n.dong(),
                n.ho(),
                n.gasNumber(),
                n.loginId());
    }

    /** A name's end that nobody else has. */
    private static String tail() {
        return Resident.rare().name();
    }
}
