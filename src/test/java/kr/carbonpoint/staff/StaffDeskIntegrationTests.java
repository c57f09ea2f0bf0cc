package kr.carbonpoint.staff;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.region.Municipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class StaffDeskIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Test
    void clerkWorksForTheOwnMunicipality() {
        var desk = as(DemoData.CLERK).get("/staff");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.body()).contains("인천광역시 검단구", "사용량", "할 일 목록").doesNotContain("인천광역시 서해구");
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
    void choosingNeedsTheTokenOfThePage() {
        var led = as(DemoData.ADMINISTRATOR).ledByAnotherSite();
        assertThat(led.post("/staff/municipality", FORM, "municipality=1").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/readings", "/staff/settlement", "/staff/payouts", "/staff/anything"})
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
