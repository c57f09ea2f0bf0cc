package kr.carbonpoint.staff;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import demo.DemoDuties;
import java.util.Map;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.region.Municipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class StaffDeskIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void clerkWorksForTheOwnMunicipality() {
        var desk = as(DemoData.CLERK).get("/staff");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.body()).contains("인천광역시 검단구", "사용량", "할 일 목록").doesNotContain("인천광역시 서해구");
    }

    @Test
    void workIsCountedForThoseWhoDoItAndLeadsToTasklist() {
        var resident = Resident.next();
        var applicant = resident.fillInUntil("task_enterResources", new RestVisitor(port).begin());
        assertThat(applicant.submit(resident.contradiction()).statusCode()).isEqualTo(204);
        var clerk = as(DemoData.CLERK);

        assertThat(clerk.get("/staff").body())
                .contains(
                        "관리비 청구 확인",
                        "/camunda/app/tasklist/default/#/?searchQuery=%5B%7B%22type%22%3A%22processDefinitionKey")
                .containsPattern("관리비 청구 확인 모두 \\d+건")
                .doesNotContain(applicant.reference());

        var task = clerk.get(RestVisitor.ENGINE + "/task?processInstanceBusinessKey=" + applicant.reference())
                .body()
                .replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        clerk.postJson(RestVisitor.ENGINE + "/task/" + task + "/claim", Map.of("userId", DemoData.CLERK));
        assertThat(clerk.get("/staff").body()).contains("내가 맡은 일", applicant.reference(), "&amp;task=" + task);
        assertThat(as(DemoDuties.PREPARER).get("/staff").body()).doesNotContain(applicant.reference());
        assertThat(as(DemoData.OTHER_CLERK).get("/staff").body()).doesNotContain(applicant.reference());
        var administrator = as(DemoData.ADMINISTRATOR);
        administrator.post(
                "/staff/municipality",
                FORM,
                "municipality=" + municipalities.of("28290").id());
        assertThat(administrator.get("/staff").body())
                .contains("관리비 청구 확인", "관리자에게는 수만 보여요")
                .doesNotContain("searchQuery");
        clerk.submit(task, Map.of("decision", "ACCEPT"));
    }

    @Test
    void clerkCannotChooseAnother() {
        var clerk = as(DemoData.CLERK);
        var other = municipalities.of("28275").id();
        assertThat(clerk.post("/staff/municipality", FORM, "municipality=" + other)
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/staff").body()).contains("인천광역시 검단구").doesNotContain("서해구");
    }

    @Test
    void administratorChoosesOne() {
        var administrator = as(DemoData.ADMINISTRATOR);
        assertThat(administrator.get("/staff").body()).contains("어느 시·군·구의 업무인가요?");
        administrator.post(
                "/staff/municipality",
                FORM,
                "municipality=" + municipalities.of("28275").id());
        assertThat(administrator.get("/staff").body()).contains("<h1>인천광역시 서해구</h1>");
    }

    @Test
    void mailsThatWereGivenUpAreTheAdministratorsMatter() {
        var administrator = as(DemoData.ADMINISTRATOR);
        administrator.post(
                "/staff/municipality",
                FORM,
                "municipality=" + municipalities.of("28275").id());
        long mail = jdbc.sql("""
                        insert into due_mail (mail, member_id, about, due_at, tries, given_up)
                        select 'BILLING_REFUSED', id, 0, now(), 10, true from member where login_id = ? returning id
                        """).param(DemoData.RESIDENT).query(Long.class).single();
        assertThat(administrator.get("/staff").body()).contains("보내지 못한 메일");
        assertThat(administrator.get("/staff/mails").body()).contains("다시 보내기");
        assertThat(administrator.post("/staff/mails", FORM, "").statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("delete from due_mail where id = ? returning given_up")
                        .param(mail)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        var clerk = as(DemoData.CLERK);
        assertThat(clerk.get("/staff").body()).doesNotContain("보내지 못한 메일");
        assertThat(clerk.get("/staff/mails").statusCode()).isEqualTo(404);
        assertThat(clerk.post("/staff/mails", FORM, "").statusCode()).isEqualTo(404);
    }

    @Test
    void choosingNeedsTheTokenOfThePage() {
        var led = as(DemoData.ADMINISTRATOR).ledByAnotherSite();
        assertThat(led.post("/staff/municipality", FORM, "municipality=1").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/members",
                "/staff/readings",
                "/staff/settlement",
                "/staff/payouts",
                "/staff/anything"
            })
    void othersAreTurnedAway(String page) {
        assertThat(as(DemoData.RESIDENT).get(page).statusCode()).isEqualTo(403);
        assertThat(new RestVisitor(port).begin().get(page).statusCode()).isEqualTo(403);
        var visitor = new RestVisitor(port).get(page);
        assertThat(visitor.statusCode()).isEqualTo(302);
        assertThat(visitor.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    private RestVisitor as(String user) {
        var visitor = new RestVisitor(port).signIn(user, DemoData.PASSWORD);
        // A page of this site brings the token that its forms send.
        visitor.get("/staff");
        return visitor;
    }
}
