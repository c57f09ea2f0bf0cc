package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Response;
import demo.DemoData;
import java.io.IOException;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.staff.PastHalves;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk sees what waits, opens exactly that in Tasklist, and looks a member up. */
@ServiceTest
class MemberSearchBrowserTests {

    private static final String KIND = "관리비 청구 확인";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PastHalves halves;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void clerkOpensTheWorkOfOneKind(Screen screen) throws IOException {
        var resident = Resident.next();
        var applicant = resident.fillInUntil("task_enterResources", new RestVisitor(port).begin());
        assertThat(applicant.submit(resident.contradiction()).statusCode()).isEqualTo(204);
        // More than any test spends.
        jdbc.sql("insert into budget (municipality_id, fiscal_year, won, actor) values (?, ?, 1000000000000, 'test')")
                .params(municipalities.of("28290").id(), halves.chosen(null).fiscalYear())
                .update();
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("work-" + screen));
        var page = visit.page();
        visit.signIn(DemoData.CLERK, DemoData.PASSWORD);
        page.waitForURL("**/camunda/app/tasklist/**");
        for (var refused : new String[] {"start-process-action", "create-task-action"}) {
            assertThat(page.locator("body.clerk ." + refused)).hasCount(1);
            assertThat(page.locator("." + refused)).isHidden();
        }
        visit.open("/staff");
        visit.sees("할 일", KIND, "1,000,000,000,000원");
        assertThat(page.locator("meter")).hasAttribute("max", "1000000000000");
        visit.shot("desk");
        var link = page.locator("a[aria-label^='%s 모두']".formatted(KIND));
        int waiting = Integer.parseInt(link.textContent().replaceAll("\\D", ""));

        var listed = page.waitForResponse(
                answer -> asks(answer, "\"processDefinitionKey\":\"billing-review\""), () -> visit.press(link));

        assertThat(count(listed)).isEqualTo(waiting);
        assertThat(page.locator(".tasks-list .task").first()).isVisible();
        visit.shot("tasklist");

        jdbc.sql("""
                update act_ru_task set due_date_ = now() - interval '1 day'
                where proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = ?)
                """).param(applicant.reference()).update();
        visit.open("/staff");
        var late = page.locator("a[aria-label^='%s 기한 지남']".formatted(KIND));
        int overdue = Integer.parseInt(late.textContent().replaceAll("\\D", ""));
        var urgent = page.waitForResponse(answer -> asks(answer, "\"dueBefore\""), () -> visit.press(late));
        assertThat(overdue).isLessThanOrEqualTo(waiting);
        assertThat(count(urgent)).isEqualTo(overdue);
    }

    @ParameterizedTest
    @EnumSource
    void clerkLooksAMemberUp(Screen screen) {
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("members-" + screen));
        var page = visit.page();
        visit.signIn(DemoData.CLERK, DemoData.PASSWORD);
        page.waitForURL("**/camunda/app/tasklist/**");
        visit.open("/staff");
        visit.press(page.locator(".staff-nav").getByText("회원 찾기"));
        assertThat(page.locator("h1")).hasText("회원 찾기");
        visit.shot("search");
        page.getByLabel("접수번호").fill("NOBO-DY22");
        page.getByLabel("왜 필요한가요?").selectOption("INQUIRY");
        page.getByLabel("무슨 일인가요?").fill("결과를 전화로 물어보심");
        visit.press("찾기");
        visit.sees("찾지 못했어요");
        visit.shot("nobody");

        assertThat(page.getByLabel("무슨 일인가요?")).hasValue("결과를 전화로 물어보심");
        page.getByLabel("접수번호").fill("demo2222");
        visit.press("찾기");
        visit.sees("DEMO-2222", "참여 중", "홍*동", "누가 보았나");
        assertThat(page).hasURL("http://localhost:" + port + "/staff/members/DEMO-2222");
        visit.shot("file");
        visit.press(page.getByText("가려진 것까지 보기"));
        page.getByLabel("왜 필요한가요?").selectOption("CORRECTION");
        page.getByLabel("무슨 일인가요?").fill("연락처가 맞는지 확인");
        visit.press("이름과 연락처 보기");
        visit.sees("홍길동", "010-0000-0000");
        visit.shot("contact");
    }

    private static boolean asks(Response answer, String what) {
        var question = answer.request().postData();
        return answer.url().contains("/list") && question != null && question.contains(what);
    }

    private static int count(Response answer) throws IOException {
        return new ObjectMapper().readTree(answer.text()).path("count").asInt();
    }
}
