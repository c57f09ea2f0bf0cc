package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.engine.Logins;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a member is asked is there when they sign in, and only then. */
@ProcessTest
class PayeeCheckProcessTests extends PayoutTests {

    private static final String PASSWORD = "Green#2026";
    private static final Map<String, Object> OTHERS_ACCOUNT =
            Map.of("bank", "004", "accountNumber", "110234569999", "accountHolder", "김하늘");
    private static final Map<String, Object> NEW_ACCOUNT =
            Map.of("bank", "004", "accountNumber", "110234567891", "accountHolder", "김하늘");

    @Autowired
    Logins logins;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @LocalServerPort
    int port;

    private long member;
    private String login;
    private String reference;

    @BeforeEach
    void memberWithAnAccount() {
        member = owed.member(20_000);
        login = owed.reference(member).toLowerCase();
        reference = "PAYEE-" + owed.reference(member);
        logins.createMember(login, logins.hash(PASSWORD));
    }

    @Test
    void memberConfirms() {
        ask("CONFIRM");
        assertThat(instance() == null).as("nothing before they come").isTrue();

        var visitor = signIn();
        var check = instance();
        assertThat(check).isWaitingAt("task_confirmPayee");
        assertThat(sees(visitor, "current")).contains("받는 계좌").doesNotContain("01234567890");
        assertThat(visitor.submit(task(visitor), Map.of("decision", "SAME")).statusCode())
                .isEqualTo(204);

        assertThat(check).isEnded().hasPassed("end_payeeAnswered", "end_payeeChecked");
        assertThat(rounds.requests(member)).isEmpty();
    }

    @Test
    void failedAccountIsCorrectedBeforeAnythingIsConfirmed() {
        ask("CONFIRM");
        ask("CORRECT");

        var visitor = signIn();
        var check = instance();
        assertThat(check).isWaitingAt("task_correctAccount");
        var refused = visitor.submit(task(visitor), Map.of("bank", "004"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(visitor.submit(task(visitor), NEW_ACCOUNT).statusCode()).isEqualTo(204);

        assertThat(check).isEnded();
    }

    @Test
    void accountsAreCheckedFiveTimesADay() {
        ask("CORRECT");
        var visitor = signIn();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.submit(task(visitor), OTHERS_ACCOUNT).body()).contains("예금주가 본인과 달라요");
        }

        assertThat(visitor.submit(task(visitor), NEW_ACCOUNT).body()).contains("하루에 5번까지", "내일 다시");

        clock.advance(Duration.ofDays(1));
        assertThat(visitor.submit(task(visitor), NEW_ACCOUNT).statusCode()).isEqualTo(204);
    }

    @Test
    void signingInTwiceOpensOneTask() {
        ask("CONFIRM");

        signIn();
        signIn();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isOne();
    }

    @Test
    void memberWhoIsAskedNothingHasNoTask() {
        assertThat(signIn().get(RestVisitor.ENGINE + "/task").body()).isEqualTo("[]");
        assertThat(instance() == null).isTrue();
    }

    @Test
    void taskGoesWhenNothingIsAskedAnyMore() {
        ask("CONFIRM");
        signIn();
        var check = instance();
        rounds.jdbc
                .sql("update payee_request set answered_on = current_date where member_id = ?")
                .param(member)
                .update();

        var visitor = signIn();

        assertThat(check).isEnded().hasPassed("boundary_payeeRequestClosed", "end_payeeRequestClosed");
        assertThat(visitor.get(RestVisitor.ENGINE + "/task").body()).isEqualTo("[]");
    }

    @Test
    void taskThatNobodyAnswersGoesAfterHalfAYear() {
        ask("CONFIRM");
        signIn();
        var check = instance();

        jobs.run(reference, "timer_payeeSilent");

        assertThat(check).isEnded().hasPassed("end_payeeRequestClosed");
        assertThat(rounds.requests(member)).as("asked again when they come").containsExactly("CONFIRM");
    }

    private void ask(String kind) {
        rounds.jdbc.sql("""
                        insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                        values (?, ?, 20251, ?, current_date, current_date + 30)
                        """).params(member, owed.municipality, kind).update();
    }

    private RestVisitor signIn() {
        return new RestVisitor(port).signIn(login, PASSWORD);
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    private static String task(RestVisitor visitor) {
        return json(visitor.get(RestVisitor.ENGINE + "/task").body())
                .path(0)
                .path("id")
                .asText();
    }

    private static String sees(RestVisitor visitor, String key) {
        return json(visitor.get(RestVisitor.ENGINE + "/task/" + task(visitor) + "/form-variables")
                        .body())
                .path(key)
                .path("value")
                .asText();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
