package kr.carbonpoint.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calculator, as everybody may use it. */
@ServiceTest
class CalculatorPageIntegrationTests {

    private static final String SAVED = "/calculator?kind=home&electricity-before=350&electricity-now=300";

    @Autowired
    Applicants applicants;

    @LocalServerPort
    int port;

    @Test
    void savingOfAHouseholdIsWorkedOut() {
        assertThat(get(SAVED))
                .contains("반년에 최대 20,000원", "10,000포인트", "20,000포인트", "최대 40,000원", "350 → 300kWh", "14.2%", "127.2kg")
                .contains("value=\"350\"", "value=\"300\"");
    }

    @Test
    void shopGetsTheRulesOfShops() {
        assertThat(get(SAVED.replace("home", "shop"))).contains("반년에 최대 80,000원", "40,000포인트");
    }

    @Test
    void nineHundredNinetyNineThousandthsIsNotTen() {
        assertThat(get("/calculator?electricity-before=100000&electricity-now=90001"))
                .contains("9.9%", "5,000포인트");
        assertThat(get("/calculator?electricity-before=100000&electricity-now=95001"))
                .contains("아직 받을 포인트가 없어요", "줄인 비율이 5%보다 적어서");
    }

    @Test
    void firstLookAsksAndSaysNothingWrong() {
        assertThat(get("/calculator"))
                .contains("예전 한 달", "계산하기")
                .doesNotContain("반년에 최대", "aria-invalid", "다시 볼 곳이", "autofocus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "' or 1=1 --", "삼백", "-3", "12345678901"})
    void wrongNumberStaysInItsFieldWithASentence(String typed) {
        var page = get("/calculator?gas-now=12&gas-before=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));

        assertThat(page)
                .contains("id=\"gas-before-problem\"", "aria-describedby=\"gas-before-problem\"", "value=\"12\"")
                .contains("value=\""
                        + typed.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;") + "\"")
                .doesNotContain("<script>alert", "반년에 최대");
    }

    @Test
    void everybodyMayUseIt() {
        var visitors = List.of(
                new RestVisitor(port),
                applicants.begin().visitor(),
                new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD),
                new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD),
                new RestVisitor(port).signIn(DemoData.OTHER_CLERK, DemoData.PASSWORD),
                new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD));

        assertThat(visitors.stream().map(visitor -> visitor.get(SAVED).body()))
                .allMatch(page -> page.contains("반년에 최대 20,000원") && page.contains("aria-current=\"page\""));
        assertThat(visitors.stream().map(visitor -> menu(visitor.get(SAVED).body())))
                .containsExactly("로그인", "신청 상태", "내 정보", "업무 화면", "업무 화면", "업무 화면");
    }

    @Test
    void libraryThatReplacesThePartIsServedFromHere() {
        var library = new RestVisitor(port).get("/webjars/htmx.org/dist/htmx.min.js");

        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.body()).contains("htmx");
    }

    private static String menu(String page) {
        var menu = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
        return List.of("로그인", "신청 상태", "내 정보", "업무 화면").stream()
                .filter(entry -> menu.contains(">" + entry + "<"))
                .findFirst()
                .orElse("");
    }

    private String get(String path) {
        var answer = new RestVisitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
