package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.RestVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaving an application for later, and for good. */
@ProcessTest
class LeavingProcessTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("/signup/resume\\?token=([\\w-]+)");

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void whoLeavesAnAddressComesBackOnAnotherDevice() {
        var applicant = applicants.begin().until("task_enterDwelling");

        leave(applicant, applicant.resident().email());

        var elsewhere = new RestVisitor(port);
        elsewhere.post("/signup/resume", FORM, "token=" + link(applicant));
        elsewhere.get("/camunda/app/tasklist/default/");
        assertThat(elsewhere.current()).isEqualTo("task_enterDwelling");
        assertThat(applicant.visitor().state().isMissingNode()).isTrue();
        assertThat(applicant.application()).hasPassed("service_mailResume", "end_resumeMailed");
    }

    @Test
    void linkIsGoodOnce() {
        var applicant = applicants.begin().until("task_agreeTerms");
        leave(applicant, applicant.resident().email());
        var link = link(applicant);
        new RestVisitor(port).post("/signup/resume", FORM, "token=" + link);

        var again = new RestVisitor(port);
        again.post("/signup/resume", FORM, "token=" + link);

        assertThat(again.state().isMissingNode()).isTrue();
    }

    @Test
    void referenceAndAddressBringTheLinkAgain() {
        var applicant = applicants.begin().until("task_agreeTerms");
        leave(applicant, applicant.resident().email());
        var first = link(applicant);

        ask(applicant.reference().toLowerCase(), applicant.resident().email().toUpperCase());
        jobs.runAll(applicant.reference());

        assertThat(link(applicant)).isNotEqualTo(first);
    }

    @Test
    void referenceAloneBringsNothing() {
        var applicant = applicants.begin().until("task_agreeTerms");
        leave(applicant, applicant.resident().email());
        long before = applicant.mails().size();

        ask(applicant.reference(), "stranger@carbonpoint.example");
        ask("NOBODY", applicant.resident().email());
        ask("' or 1=1 --", "");
        jobs.runAll(applicant.reference());

        assertThat(applicant.mails()).hasSize((int) before);
    }

    @Test
    void nobodysMailboxIsFilled() {
        var applicant = applicants.begin().until("task_agreeTerms");
        for (int i = 0; i < 5; i++) {
            leave(applicant, applicant.resident().email());
        }

        assertThat(post(
                        applicant,
                        "/signup/leave",
                        "email=" + applicant.resident().email()))
                .contains("여러 번 보냈어요");

        jobs.runAll(applicant.reference());
        assertThat(applicant.mails()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hong", "홍@길.동", "<script>alert(1)</script>", "a@b.c\nBcc: d@e.fr", "😀@a.kr"})
    void whatIsNoAddressIsTold(String email) {
        var applicant = applicants.begin().until("task_agreeTerms");

        assertThat(post(applicant, "/signup/leave", "email=" + encoded(email)))
                .contains("이메일 주소를 다시 확인해 주세요")
                .doesNotContain("<script>alert");

        assertThat(jobs.of(applicant.reference())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"task_chooseType", "task_proveIdentity", "task_enterResources", "task_checkAnswers"})
    void withdrawnApplicationIsErasedWhereverItStands(String step) {
        var applicant = applicants.begin().until(step);

        post(applicant, "/signup/withdraw", "");

        assertThat(applicant.application()).isEnded().hasPassed("end_expired");
        assertThat(applicant.statusPage()).contains("신청을 취소했어요");
        assertThat(jdbc.sql("select draft is null and person is null from application where reference = ?")
                        .param(applicant.reference())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void withdrawingTwiceDoesNoHarm() {
        var applicant = applicants.begin();
        post(applicant, "/signup/withdraw", "");
        post(applicant, "/signup/withdraw", "");

        assertThat(applicant.statusPage()).contains("신청을 취소했어요");
    }

    private void leave(Applicant applicant, String email) {
        assertThat(post(applicant, "/signup/leave", "email=" + encoded(email))).contains("메일로 보내고 있어요");
        jobs.runAll(applicant.reference());
    }

    private void ask(String reference, String email) {
        new RestVisitor(port).post("/find", FORM, "reference=" + encoded(reference) + "&email=" + encoded(email));
    }

    private static String post(Applicant applicant, String path, String body) {
        return applicant.visitor().post(path, FORM, body).body();
    }

    private static String link(Applicant applicant) {
        return new ReceivedMails(applicant.resident().email()).latest(TOKEN);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
