package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person who comes by two ways, or twice by one, and presses 가입하기 at the same moment. */
@ServiceTest
class IdentityRaceIntegrationTests {

    @Autowired
    Applicants applicants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clerk clerk;

    @LocalServerPort
    int port;

    @Test
    void onePersonByTwoWaysAtOnceBecomesOneMember() {
        var person = Resident.rare();
        var byNumber = applicants.begin(person).until("task_checkAnswers");
        var byTelephone = byTelephone(elsewhere(person)).until("task_checkAnswers");
        var both = List.of(byNumber, byTelephone);

        AtOnce.all(both, racer -> racer.visitor().submit(racer.resident().answers("task_checkAnswers")));

        assertThat(members(both)).isOne();
        // Before the other had joined, the loser was told at the last moment; afterwards a clerk is asked at once.
        var loser = both.stream()
                .filter(racer -> members(List.of(racer)) == 0)
                .findFirst()
                .orElseThrow();
        if (loser.visitor().current().equals("task_checkAnswers")) {
            assertThat(loser.sees("notice")).contains("방금 가입했어요");
            loser.answers();
        }
        loser.isAt("");
        assertThat(loser.statusPage()).contains("같은 분인지 담당자가 확인해요");
    }

    @Test
    void onePersonTwiceByTelephoneBecomesOneMember() {
        var person = Resident.rare();
        var first = byTelephone(person).until("task_checkAnswers");
        forget(first);
        var both = List.of(first, byTelephone(elsewhere(person)).until("task_checkAnswers"));

        AtOnce.all(both, racer -> racer.visitor().submit(racer.resident().answers("task_checkAnswers")));

        assertThat(members(both)).isOne();
        var loser = both.stream()
                .filter(racer -> members(List.of(racer)) == 0)
                .findFirst()
                .orElseThrow();
        loser.isAt("task_proveIdentity");
        assertThat(loser.sees("notice")).contains("같은 분의 가입이 이미 끝났어요");
    }

    @Test
    void clerkWhoDecidesWhileAnotherWayIsTakenAndTheApplicantEndInOneState() {
        for (int i = 0; i < 5; i++) {
            var resident = Resident.rare();
            var applicant = applicants
                    .begin(resident)
                    .until("task_proveIdentity")
                    .answers("proofWay", "OTHER")
                    .answers(resident.byPapers("VISIT"));
            var task = clerk.claims(applicant.reference());
            var desk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);

            var statuses = AtOnce.all(
                    List.of(true, false),
                    decides -> decides
                            ? desk.submit(task, Map.of("decision", "REFUSED", "message", "흐립니다"))
                                    .statusCode()
                            : applicant
                                    .visitor()
                                    .post("/signup/identity/another-way", "application/x-www-form-urlencoded", "")
                                    .statusCode());

            assertThat(statuses).allMatch(status -> status < 500);
            assertThat(applicant.visitor().current()).isIn("task_registerName", "task_proveIdentity");
            assertThat(clerk.tasks(applicant.reference())).isEmpty();
        }
    }

    private static Resident elsewhere(Resident person) {
        var other = Resident.next();
        return new Resident(
                person.name(),
                person.rrnFront(),
                person.rrnBack(),
                other.dong(),
                other.ho(),
                other.gasNumber(),
                other.loginId());
    }

    private Applicant byTelephone(Resident resident) {
        return applicants
                .begin(resident)
                .until("task_proveIdentity")
                .answers(resident.byTelephone())
                .answers();
    }

    /** As if both had been checked at the same moment: otherwise the later draft of a person ends the earlier one. */
    private void forget(Applicant applicant) {
        jdbc.sql("update application set person = null, ci = null where reference = ?")
                .param(applicant.reference())
                .update();
    }

    private long members(List<Applicant> some) {
        Object references = some.stream().map(Applicant::reference).toArray(String[]::new);
        return jdbc.sql("select count(*) from member where reference = any(?)")
                .param(references)
                .query(Long.class)
                .single();
    }
}
