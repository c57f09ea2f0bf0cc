package kr.carbonpoint.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.util.UUID;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.operations.Engine;
import kr.carbonpoint.operations.Nodes;
import kr.carbonpoint.operations.Retention;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.settlement.process.SettlementStart;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators watch, and nobody else. */
@ServiceTest
class OperationsPagesIntegrationTests {

    private static final String PAGE = "/staff/operations";

    @LocalServerPort
    int port;

    @Autowired
    Nodes nodes;

    @Autowired
    Engine engine;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nodesThatSpeakAreAliveAndSilentOnesAreNot() {
        var silent = "silent/" + UUID.randomUUID();
        jdbc.sql("insert into node values (?, 'x', now() - interval '2 hours', now() - interval '1 hour')")
                .param(silent)
                .update();
        nodes.beat("speaking/1", "y");

        assertThat(nodes.all())
                .filteredOn(node -> node.name().equals("speaking/1"))
                .singleElement()
                .matches(Nodes.Node::isAlive);
        assertThat(nodes.all()).filteredOn(node -> node.name().equals(silent)).noneMatch(Nodes.Node::isAlive);
        assertThat(page()).contains(silent, "신호 없음", "speaking/1", "살아 있음");
        // The application's own one.
        assertThat(page()).contains("/" + ProcessHandle.current().pid());

        jdbc.sql("update node set seen_at = now() - interval '25 hours' where name = ?")
                .param(silent)
                .update();
        nodes.beat("speaking/1", "y");
        assertThat(page()).doesNotContain(silent);
    }

    @Test
    void everyTimerThatStartsAProcessIsListedWithItsTime(@Autowired ManagementService management) {
        assertThat(engine.timers())
                .extracting(Engine.Timer::process)
                // Nights that other tests let strike may have left a second one.
                .containsOnly(
                        "usage-collection",
                        "settlement",
                        "payout",
                        "holder-check",
                        "ledger-check",
                        "retention",
                        "member-keys",
                        "resealing",
                        "mail-dispatch",
                        "staff-suspension",
                        "leaver-erasure",
                        "draft-expiry");
        assertThat(page()).contains("보관 기간 지난 자료 정리", "반기 정산");
    }

    @Test
    void incidentLeadsIntoCockpit(
            @Autowired ManagementService management,
            @Autowired RuntimeService runtime,
            @Autowired SettlementStart settlements) {
        var half = Half.parse("2019H1");
        settlements.request(half, 869_999L, "test");
        var reference = "SETTLE-2019H1-869999";
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
        var job =
                management.createJobQuery().processInstanceId(instance.getId()).singleResult();
        management.setJobRetries(job.getId(), 0);
        try {
            assertThat(page())
                    .contains(
                            reference,
                            "#/process-instance/" + instance.getId() + "/runtime?tab=incidents-tab",
                            "멈춘 일이 ");
            assertThat(engine.incidents())
                    .filteredOn(incident -> reference.equals(incident.reference()))
                    .singleElement()
                    .extracting(Engine.Incident::process)
                    .isEqualTo("반기 정산");
        } finally {
            runtime.deleteProcessInstance(instance.getId(), "test");
        }
        assertThat(page()).doesNotContain(reference);
    }

    @Test
    void whatHasRunOutIsCounted() {
        long before = due("담당자 권한");
        jdbc.sql("""
            insert into staff_grant (at, login_id, change, group_id, actor)
            values (now() - interval '4 years', 'old', 'GRANT', 'clerk', 'SYSTEM')
            """).update();
        assertThat(due("담당자 권한")).isEqualTo(before + 1);
        jdbc.sql("delete from staff_grant where login_id = 'old' and at < now() - interval '3 years'")
                .update();
        assertThat(page()).contains("5년이 지나면 지워요", "3년이 지나면 지워요", "14일 안에", "30일이 지나면");
    }

    private long due(String what) {
        return retention.all().stream()
                .filter(kept -> kept.what().startsWith(what))
                .findFirst()
                .orElseThrow()
                .due();
    }

    @Test
    void administratorFindsTheWayFromEveryPageOfTheStaff() {
        assertThat(seated(DemoData.ADMINISTRATOR).get("/staff").body()).contains("href=\"/staff/operations\"");
        assertThat(seated(DemoData.CLERK).get("/staff").body()).doesNotContain("/staff/operations");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/audit", PAGE + "/audit?search=true"})
    void othersAreTurnedAway(String page) {
        assertThat(seated(DemoData.CLERK).get(page).statusCode()).isEqualTo(403);
        assertThat(seated(DemoData.OTHER_CLERK).get(page).statusCode()).isEqualTo(403);
        assertThat(seated(DemoData.RESIDENT).get(page).statusCode()).isEqualTo(403);
        assertThat(new RestVisitor(port).begin().get(page).statusCode()).isEqualTo(403);
        assertThat(new RestVisitor(port).get(page).statusCode()).isEqualTo(302);
    }

    private String page() {
        var answer = seated(DemoData.ADMINISTRATOR).get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private RestVisitor seated(String user) {
        return new RestVisitor(port).signIn(user, DemoData.PASSWORD);
    }
}
