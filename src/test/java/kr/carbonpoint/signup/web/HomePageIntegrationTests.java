package kr.carbonpoint.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.time.LocalDate;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The landing page as each of those sees it who may come by. */
@ServiceTest
class HomePageIntegrationTests {

    @Autowired
    Applicants applicants;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void visitorFindsEveryDoor() {
        assertThat(new RestVisitor(port).get("/").body())
                .contains(
                        "action=\"/signup\"",
                        "href=\"/login\"",
                        "href=\"/calculator\"",
                        "href=\"/find\"",
                        "href=\"/statistics\"")
                .contains("ecomileage.seoul.go.kr", "최대 100,000원", "최대 400,000원")
                .doesNotContain("작성 중인 신청");
    }

    @Test
    void calendarIsOfToday() {
        var half = Half.of(LocalDate.now(clock));

        assertThat(new RestVisitor(port).get("/").body())
                .containsSubsequence(
                        half.label(),
                        ">지금<",
                        day(half.settledBy()),
                        half.previous().label(),
                        day(half.previous().settledBy()));
    }

    @Test
    void applicantGoesOn() {
        assertThat(applicants.begin().visitor().get("/").body())
                .contains("작성 중인 신청이 있어요", "action=\"/signup/resume\"", "href=\"/signup/status\"");
    }

    @Test
    void memberGoesToTheirOwnPageAndDoesNotJoinAgain() {
        assertThat(signedIn(DemoData.RESIDENT))
                .contains("href=\"/me\"", "action=\"/logout\"")
                .doesNotContain("action=\"/signup\"", "class=\"nav-link\" href=\"/login\"");
    }

    @Test
    void staffGoToTheirDesk() {
        for (var user : new String[] {DemoData.CLERK, DemoData.OTHER_CLERK, DemoData.ADMINISTRATOR}) {
            assertThat(signedIn(user)).contains("href=\"/staff\"").doesNotContain("action=\"/signup\"", "href=\"/me\"");
        }
    }

    @Test
    void nobodyElseIsShownAPageOfSomebody() {
        assertThat(new RestVisitor(port).get("/").headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("no-store");
    }

    @Test
    void styleSheetIsKeptButAskedAboutEachTime() {
        var visitor = new RestVisitor(port);
        var sheet = visitor.get("/css/site.css");

        assertThat(sheet.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(sheet.headers().firstValue("Last-Modified")).isPresent();
    }

    private String signedIn(String user) {
        return new RestVisitor(port).signIn(user, DemoData.PASSWORD).get("/").body();
    }

    private static String day(LocalDate day) {
        return "%d년 %d월 %d일까지".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
