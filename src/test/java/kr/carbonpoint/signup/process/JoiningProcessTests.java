package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.Surroundings;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Two who press 가입하기 at the same time, and a mail server that is away. */
@ProcessTest
class JoiningProcessTests {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Autowired
    JavaMailSenderImpl mailServer;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void mailServerIsBack() {
        mailServer.setPort(Surroundings.MAILS.getSmtp().getPort());
    }

    @Test
    void secondOfTwoForOneHomeIsAskedForTheHome() {
        var first = Resident.next();

        var loser = loser(first, Resident.next().at(first.dong(), first.ho()), "task_enterDwelling");

        assertThat(loser.sees("notice")).contains("이미 가입한 회원이 있어");
    }

    @Test
    void secondOfTwoForOneMeterIsAskedForTheMeter() {
        var first = Resident.next();
        var n = Resident.next();

        var loser = loser(
                first,
                new Resident(n.name(), n.rrnFront(), n.rrnBack(), n.dong(), n.ho(), first.gasNumber(), n.loginId()),
                "task_enterResources");

        assertThat(loser.sees("notice")).contains("그사이 다른 회원이 같은 고객번호를");
    }

    @Test
    void secondOfTwoForOneLoginIsAskedForTheLogin() {
        var first = Resident.next();
        var n = Resident.next();

        var loser = loser(
                first,
                new Resident(n.name(), n.rrnFront(), n.rrnBack(), n.dong(), n.ho(), n.gasNumber(), first.loginId()),
                "task_createAccount");

        assertThat(loser.sees("notice")).contains("그사이 다른 회원이 이 아이디를");
        loser.answers("loginId", n.loginId()).answers();
        assertThat(loser.application()).isWaitingAt("service_sendWelcome");
    }

    @Test
    void personWhoJoinsTwiceAtOnceIsAMemberOnce() {
        var first = Resident.next();
        var n = Resident.next();
        var second =
                new Resident(n.name(), first.rrnFront(), first.rrnBack(), n.dong(), n.ho(), n.gasNumber(), n.loginId());

        var loser = loser(first, second, "task_proveIdentity");

        assertThat(loser.sees("notice")).contains("같은 분의 가입이 이미 끝났어요");
        loser.answers();
        assertThat(loser.application()).isEnded().hasPassed("end_alreadyMember");
        assertThat(loser.statusPage()).contains("이미");
    }

    @Test
    void welcomeIsTriedAgainUntilSomebodyLooksAfterIt() {
        var applicant = applicants.begin().toTheEnd();
        mailServer.setPort(NOBODY_LISTENS);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> welcome(applicant)).hasMessageContaining("did not take the mail");
        }

        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(applicant.application().getId())
                        .list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getActivityId()).isEqualTo("service_sendWelcome"))
                .satisfies(incident -> assertThat(incident.getIncidentMessage())
                        .doesNotContain(applicant.resident().loginId()));

        mailServerIsBack();
        management.setJobRetries(jobs.of(applicant.reference()).get(0).getId(), 1);
        welcome(applicant);

        assertThat(applicant.application()).isEnded().hasPassed("end_joined");
        assertThat(applicant.mails()).hasSize(1);
    }

    /** Both have filled in everything before the first of them joins. */
    private Applicant loser(Resident first, Resident second, String openAfterwards) {
        var winner = applicants.begin(first).until("task_checkAnswers");
        // As if both had been checked at the same moment: otherwise the later draft of a person ends the earlier one.
        jdbc.sql("update application set person = null where reference = ?")
                .param(winner.reference())
                .update();
        var loser = applicants.begin(second).until("task_checkAnswers");

        winner.answers();
        loser.answers();

        assertThat(winner.application()).isWaitingAt("service_sendWelcome");
        return loser.isAt(openAfterwards);
    }

    private void welcome(Applicant applicant) {
        jobs.run(applicant.reference(), "service_sendWelcome");
    }
}
