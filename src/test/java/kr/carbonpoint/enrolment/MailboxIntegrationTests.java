package kr.carbonpoint.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Official;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.engine.Logins;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person has one account, and what is left of an application in the end. */
@ServiceTest
class MailboxIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    Jobs jobs;

    @Autowired
    Logins logins;

    @Autowired
    IdentityService identity;

    @Autowired
    EnrolmentEnd end;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoHasAnAccountGetsNoSecondOneForAnotherDuty() {
        var official = approved();
        var again = Official.begins(port).until("task_enterOfficial");

        assertThat(again.isRefused("email", official.email())).contains("이 이메일로 이미 신청했거나 만든 계정이 있어요");

        identity.deleteUser(official.loginId());
        again.answers("email", official.email());
        assertThat(again.current()).isEqualTo("task_checkEnrolment");
    }

    @Test
    void ofTwoApplicationsWithOneAddressOneIsConfirmed() {
        var first = Official.begins(port).until("task_enterOfficial");
        var second = Official.begins(port).until("task_enterOfficial");
        mailed(first);
        second.answers("email", first.email()).answers();
        var firstToken = Official.token(first.email());
        jobs.runAll(second.reference());

        assertThat(second.confirms(first.email())).contains("이메일 주소를 확인했어요");
        assertThat(first.visitor()
                        .post("/agency/confirm", "application/x-www-form-urlencoded", "token=" + firstToken)
                        .body())
                .contains("이 주소로는 신청할 수 없어요");
        assertThat(first.statusPage()).contains("보내 드린 메일을 열어 주세요");
    }

    @Test
    void pressingTwiceAtTheSameMomentConfirmsOnce() {
        var official = Official.begins(port).toTheEnd();
        jobs.runAll(official.reference());
        var token = "token=" + Official.token(official.email());

        var pages = Stream.generate(() -> {
                    var visitor = new RestVisitor(port);
                    visitor.get("/agency/confirm?" + token);
                    return visitor;
                })
                .limit(4)
                .toList()
                .parallelStream()
                .map(visitor -> visitor.post("/agency/confirm", "application/x-www-form-urlencoded", token)
                        .body())
                .toList();

        assertThat(pages).filteredOn(page -> page.contains("이메일 주소를 확인했어요")).hasSize(1);
        assertThat(pages).filteredOn(page -> page.contains("지금은 쓸 수 없는 주소예요")).hasSize(3);
    }

    @Test
    void technicalUserAndMessagesAreForgottenADayAfterTheEnd() {
        var official = Official.begins(port).toTheEnd();
        var reference = official.reference();
        jobs.runAll(reference);
        official.confirms();
        administrator().does(reference, Map.of("decision", "REFUSE", "message", "담당이 아닙니다."));
        jobs.runAll(reference);
        var applicant = jdbc.sql("select applicant from enrolment where reference = ?")
                .param(reference)
                .query(String.class)
                .single();

        end.forgetTraces();
        assertThat(logins.exists(applicant)).isTrue();
        assertThat(official.statusPage()).contains("담당이 아닙니다.");

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        end.forgetTraces();
        assertThat(logins.exists(applicant)).isFalse();
        assertThat(jdbc.sql("select message is null from enrolment_decision where reference = ?")
                        .param(reference)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        clock.advance(Duration.ofDays(3 * 366));
        end.forgetTraces();
        assertThat(jdbc.sql("select count(*) from enrolment where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void mailed(Official official) {
        var reference = official.reference();
        official.toTheEnd();
        jobs.runAll(reference);
    }

    private Official approved() {
        var official = Official.begins(port);
        var reference = official.reference();
        mailed(official);
        official.confirms();
        var municipality = jdbc.sql("select id::text from municipality where name = '인천광역시 검단구'")
                .query(String.class)
                .single();
        administrator()
                .does(reference, Map.of("decision", "APPROVE", "municipality", municipality, "duty", "PREPARER"));
        jobs.runAll(reference);
        return official;
    }

    private StaffMember administrator() {
        return new StaffMember(
                DemoData.ADMINISTRATOR, new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD));
    }
}
