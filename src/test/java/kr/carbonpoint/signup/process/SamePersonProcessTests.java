package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One membership a person, where neither number nor CI tells whether two are one. */
@ProcessTest
class SamePersonProcessTests {

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void clerkFindsThatTheyAreOne() {
        var applicant = namesake();
        assertThat(applicant.statusPage()).contains("같은 분인지 담당자가 확인해요");

        clerk.decides(applicant.reference(), Map.of("decision", "REFUSED", "message", "전화로 확인했습니다"));
        jobs.runAll(applicant.reference());

        assertThat(applicant.application()).isEnded().hasPassed("end_refused");
        assertThat(applicant.statusPage()).contains("이미 가입하신 회원", "전화로 확인했습니다");
        assertThat(applicant.mails()).singleElement().asString().contains("본인 확인 결과");
        assertThat(members(applicant)).isEqualTo(1);
    }

    @Test
    void clerkFindsThatTheyAreTwo() {
        var applicant = namesake();
        var form = clerk.form(clerk.claims(applicant.reference()));
        assertThat(form.path("likeness").path("value").asText())
                .contains("이름과 생년월일: **같음**", "휴대폰: **같음**", "이메일: **다름**")
                .doesNotContain("010");

        clerk.decides(applicant.reference(), Map.of("decision", "CONFIRMED"));
        jobs.runAll(applicant.reference());

        assertThat(applicant.application()).isEnded().hasPassed("end_joined");
        assertThat(members(applicant)).isEqualTo(2);
    }

    @Test
    void whoeverIsAskedBackProvesItByTheNumberAndIsRecognised() {
        var applicant = namesake();

        clerk.decides(applicant.reference(), Map.of("decision", "ASKED_BACK", "message", "번호로 확인해 주세요"));
        jobs.runAll(applicant.reference());

        applicant.isAt("task_proveIdentity");
        assertThat(applicant.sees("notice")).contains("번호로 확인해 주세요");
        applicant.answers();
        assertThat(applicant.application()).isEnded().hasPassed("end_alreadyMember");
    }

    /** The second waits for another clerk while the first joins; nobody would have been asked about it any more. */
    @Test
    void whoeverJoinsMeanwhileIsNoticedAtTheLastMoment() {
        var one = Resident.rare();
        var second = byTelephone(elsewhere(one)).until("task_enterResources");
        second.visitor().submit(second.resident().contradiction());
        second.toTheEnd();
        applicants.begin(one).toTheEnd();

        clerk.decides(second.reference(), Map.of("decision", "ACCEPT"));
        jobs.runAll(second.reference());

        second.isAt("task_checkAnswers");
        assertThat(second.sees("notice")).contains("이름과 생년월일이 같은 분이 방금 가입했어요");
        second.answers().isAt("");
        assertThat(clerk.tasks(second.reference())).hasSize(1);
        assertThat(members(second)).isEqualTo(1);
    }

    /** Has proved on the telephone to be somebody who may be a member by number; everything is filled in. */
    private Applicant namesake() {
        var member = applicants.begin(Resident.rare()).toTheEnd();
        var applicant = byTelephone(elsewhere(member.resident())).toTheEnd();
        assertThat(applicant.application()).isWaitingAt("event_reviewDecided");
        return applicant;
    }

    /** The same person with everything else of somebody else. */
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
        var applicant = applicants.begin(resident).until("task_proveIdentity");
        return applicant.answers(resident.byTelephone()).answers();
    }

    private long members(Applicant applicant) {
        return jdbc.sql("""
                        select count(*) from member where birth in (select birth from member join identity_case c
                            on c.member_reference = member.reference where c.reference = ?)
                        """).param(applicant.reference()).query(Long.class).single();
    }
}
