package kr.carbonpoint.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import demo.DemoData;
import java.util.Map;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk decides for the own municipality, and for no other. */
@ServiceTest
class ClerkAccessIntegrationTests {

    private static final Map<String, Object> REFUSAL = Map.of("decision", "REFUSE", "message", "확인되지 않습니다.");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private RestVisitor applicant;
    private RestVisitor clerk;
    private RestVisitor otherClerk;
    private String task;

    @BeforeEach
    void billingConflict() throws Exception {
        var resident = Resident.next();
        applicant = resident.fillInUntil("task_enterResources", new RestVisitor(port).begin());
        assertThat(applicant.submit(resident.contradiction()).statusCode()).isEqualTo(204);
        clerk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);
        otherClerk = new RestVisitor(port).signIn(DemoData.OTHER_CLERK, DemoData.PASSWORD);
        var found = new ObjectMapper().readTree(clerk.get(listed()).body());
        assertThat(found).hasSize(1);
        task = found.get(0).path("id").asText();
    }

    @Test
    void clerksOfTheMunicipalityDecide() {
        assertThat(clerk.postJson(path("/claim"), Map.of("userId", DemoData.CLERK))
                        .statusCode())
                .isEqualTo(204);
        assertThat(clerk.get(path("/form-variables")).body()).contains("완정로34번길 20");
        assertThat(jdbc.sql("select actor || ' ' || purpose from access_log where subject = ?")
                        .param(applicant.reference())
                        .query(String.class)
                        .list())
                .contains(DemoData.CLERK + " billing-review");
        assertThat(clerk.submit(task, REFUSAL).statusCode()).isEqualTo(204);
    }

    @Test
    void clerksOfAnotherMunicipalityDoNot() {
        assertThat(otherClerk.get(listed()).body()).isEqualTo("[]");
        assertThat(otherClerk.get(path("")).statusCode()).isEqualTo(404);
        for (var part : new String[] {"/form", "/form-variables", "/deployed-form"}) {
            assertThat(otherClerk.get(path(part)).statusCode()).isEqualTo(403);
        }
        for (var part : new String[] {"/identity-links", "/comment", "/attachment"}) {
            var answer = otherClerk.get(path(part));
            assertThat(answer.statusCode() != 200 || answer.body().equals("[]")).isTrue();
        }
        assertThat(otherClerk
                        .postJson(path("/claim"), Map.of("userId", DemoData.OTHER_CLERK))
                        .statusCode())
                .isEqualTo(403);
        assertThat(otherClerk.postJson(path("/unclaim"), Map.of()).statusCode()).isEqualTo(403);
        assertThat(otherClerk.submit(task, REFUSAL).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from access_log where actor = ? and subject = ?")
                        .params(DemoData.OTHER_CLERK, applicant.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void residentsDoNotDecideTheirOwnCase() {
        assertThat(applicant.get(path("")).statusCode()).isEqualTo(404);
        assertThat(applicant.get(path("/form-variables")).statusCode()).isEqualTo(403);
        assertThat(applicant.submit(task, Map.of("decision", "ACCEPT")).statusCode())
                .isEqualTo(403);
        assertThat(applicant.postJson(path("/claim"), Map.of()).statusCode()).isEqualTo(403);
    }

    /** Whoever claims a task may give another user id: that hands over the task, not the applicant's data. */
    @Test
    void claimingForAnotherMunicipalityShowsNothing() {
        clerk.postJson(path("/claim"), Map.of("userId", DemoData.OTHER_CLERK));

        assertThat(otherClerk.get(path("/form-variables")).body())
                .contains("notice")
                .doesNotContain("완정로", "applicant");
        assertThat(otherClerk.submit(task, REFUSAL).statusCode()).isEqualTo(400);
    }

    private String listed() {
        return RestVisitor.ENGINE + "/task?taskDefinitionKey=task_decideBilling&processInstanceBusinessKey="
                + applicant.reference();
    }

    private String path(String part) {
        return RestVisitor.ENGINE + "/task/" + task + part;
    }
}
