package kr.carbonpoint.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import demo.DemoData;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine offers over HTTP, operation by operation, and who gets how far. */
@ServiceTest
class ResidentAccessIntegrationTests {

    /** All that the engine's REST API does for a resident. Whatever else is added to the allow-list must be added here. */
    private static final Set<String> DOORS_OF_RESIDENTS = Set.of(
            "GET /filter",
            "OPTIONS /filter",
            "GET /filter/count",
            "GET /filter/{id}",
            "GET /filter/{id}/count",
            "GET /filter/{id}/list",
            "POST /filter/{id}/list",
            "GET /group",
            "GET /task",
            "POST /task",
            "GET /task/count",
            "GET /task/{id}",
            "GET /task/{id}/deployed-form",
            "GET /task/{id}/form",
            "GET /task/{id}/form-variables",
            "POST /task/{id}/submit-form",
            "GET /user/{id}/profile");

    private static final Set<String> MORE_DOORS_OF_CLERKS = Set.of(
            "GET /process-definition/count",
            "GET /process-definition/statistics",
            "GET /process-definition/{id}",
            "GET /process-definition/{id}/xml",
            "GET /task/{id}/attachment",
            "GET /task/{id}/comment",
            "GET /task/{id}/identity-links",
            "POST /task/{id}/claim",
            "POST /task/{id}/unclaim");

    @LocalServerPort
    private int port;

    @Test
    void theWholeApiIsTried() {
        assertThat(Endpoint.all())
                .hasSizeGreaterThan(400)
                .extracting(Endpoint::toString)
                .contains("POST /deployment/create", "PUT /task/{id}/variables/{varId}", "POST /history/cleanup")
                .containsAll(DOORS_OF_RESIDENTS)
                .containsAll(MORE_DOORS_OF_CLERKS);
    }

    @Test
    void applicantsReachTheirFormsAndNothingElse() {
        var applicant = new RestVisitor(port).begin();

        assertThat(refusedWith(403, applicant, task(applicant))).isEqualTo(allBut(DOORS_OF_RESIDENTS));
        assertThat(applicant.current()).as("an empty form was refused as well").isEqualTo("task_chooseType");
    }

    @Test
    void membersReachNoMoreThanApplicants() {
        var member = new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD);

        assertThat(refusedWith(403, member, DemoData.RESIDENT)).isEqualTo(allBut(DOORS_OF_RESIDENTS));
        assertThat(member.get("/me").statusCode()).isEqualTo(200);
        assertThat(member.get(RestVisitor.ENGINE + "/task").body()).isEqualTo("[]");
    }

    @Test
    void clerksReachTheirTasksAndNothingElse() {
        var clerk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);
        var doors = new TreeSet<>(DOORS_OF_RESIDENTS);
        doors.addAll(MORE_DOORS_OF_CLERKS);

        assertThat(refusedWith(403, clerk, "x")).isEqualTo(allBut(doors));
        assertThat(clerk.get("/signup/state").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/me").statusCode()).isEqualTo(403);
    }

    @Test
    void visitorsReachNothing() {
        assertThat(refusedWith(401, new RestVisitor(port), "x")).isEqualTo(allBut(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/welcome/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/admin/auth/user/static/cockpit",
                "/camunda/api/admin/plugin/adminPlugins/metrics/default/aggregated",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/tasklist/plugin/tasklistPlugins/default/search-task",
                "/camunda/api/engine/engine/other/task",
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/engine-rest/deployment",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/WEB-INF/web.xml"
            })
    void otherAddressesAreClosed(String path) {
        var visitors = Stream.of(
                new RestVisitor(port),
                new RestVisitor(port).begin(),
                new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD));

        assertThat(visitors.map(visitor -> visitor.get(path)))
                .allMatch(answer -> Set.of(401, 403, 404).contains(answer.statusCode())
                        || answer.headers().firstValue("Location").orElse("").endsWith("/login"));
    }

    @Test
    void nobodySignsInPastThisApplication() {
        var administrator = new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        var login = "username=" + DemoData.ADMINISTRATOR + "&password=Carbon%232026";

        for (var visitor : new RestVisitor[] {new RestVisitor(port), new RestVisitor(port).begin(), administrator}) {
            for (var app : new String[] {"tasklist", "cockpit", "admin"}) {
                var answer = visitor.post(
                        "/camunda/api/admin/auth/user/default/login/" + app,
                        "application/x-www-form-urlencoded",
                        login);
                assertThat(answer.statusCode()).isIn(401, 403);
            }
        }
    }

    /** The paths are compared as the servlet container understands them: no spelling leads around the list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/%s/form/../complete",
                "/task/%s/form/%%2e%%2e/complete",
                "/task/%s/submit-form;/../complete",
                "/task/%s/complete;x=/submit-form",
                "/task/%s/complete/",
                "/task/%s//complete",
                "//task/%s/complete",
                "/task/%s/Complete",
                "/task/%s/complete%%2f",
                "/task/%s/complete?x=/submit-form"
            })
    void spellingsOfAClosedPathAreClosed(String path) {
        var applicant = new RestVisitor(port).begin();

        var answer = applicant.postJson(RestVisitor.ENGINE + path.formatted(task(applicant)), Map.of());

        assertThat(answer.statusCode()).isIn(400, 403, 404);
        assertThat(applicant.current()).isEqualTo("task_chooseType");
    }

    @Test
    void otherPeoplesTasksAreClosed() {
        var victim = Resident.next().fillInUntil("task_searchAddress", new RestVisitor(port).begin());
        var task = RestVisitor.ENGINE + "/task/" + task(victim);
        var nosy = Stream.of(
                new RestVisitor(port).begin(),
                new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD),
                new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD));

        assertThatCode(() -> nosy.forEach(visitor -> {
                    assertThat(visitor.get(task).statusCode()).isEqualTo(404);
                    for (var form : new String[] {"/form", "/form-variables", "/deployed-form"}) {
                        assertThat(visitor.get(task + form).statusCode()).isEqualTo(403);
                    }
                    assertThat(visitor.submit(task(victim), Map.of("district", "ALL", "keyword", "완정로"))
                                    .statusCode())
                            .isEqualTo(403);
                    assertThat(visitor.put("/signup/tasks/" + task(victim) + "/draft", Map.of("keyword", "x"))
                                    .statusCode())
                            .isIn(200, 403, 404);
                    assertThat(visitor.get(RestVisitor.ENGINE + "/task?processInstanceBusinessKey="
                                            + victim.reference())
                                    .body())
                            .isEqualTo("[]");
                }))
                .doesNotThrowAnyException();
        assertThat(victim.current()).isEqualTo("task_searchAddress");
        assertThat(victim.form().path("keyword").path("value").asText("")).isEmpty();
    }

    @Test
    void listsShowOwnThingsOnly() {
        var other = new RestVisitor(port).begin();
        var applicant = new RestVisitor(port).begin();

        assertThat(applicant.get(RestVisitor.ENGINE + "/task").body())
                .contains(task(applicant))
                .doesNotContain(task(other));
        assertThat(applicant.get(RestVisitor.ENGINE + "/task/count").body()).isEqualTo("{\"count\":1}");
        assertThat(applicant.get(RestVisitor.ENGINE + "/group").body())
                .contains("\"resident\"")
                .doesNotContain("camunda-admin", "municipality");
        assertThat(applicant
                        .postJson(RestVisitor.ENGINE + "/task", Map.of("assigneeExpression", "${currentUser()}"))
                        .statusCode())
                .as("expressions are code: only stored filters may have them")
                .isBetween(400, 500);
        for (var user : new String[] {DemoData.ADMINISTRATOR, DemoData.CLERK, DemoData.RESIDENT}) {
            assertThat(applicant
                            .get(RestVisitor.ENGINE + "/user/" + user + "/profile")
                            .body())
                    .doesNotContain("firstName");
        }
    }

    private static TreeSet<String> allBut(Set<String> doors) {
        return Endpoint.all().stream()
                .map(Endpoint::toString)
                .filter(endpoint -> !doors.contains(endpoint))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operations that this application refuses before the engine is asked. */
    private static TreeSet<String> refusedWith(int status, RestVisitor visitor, String id) {
        return Endpoint.all().stream()
                .filter(endpoint -> {
                    var answer = visitor.send(endpoint.method(), endpoint.on(id));
                    return answer.statusCode() == status && !answer.body().contains("Exception");
                })
                .map(Endpoint::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String task(RestVisitor visitor) {
        return visitor.state().path("task").asText();
    }
}
