package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.policy.Place;
import kr.carbonpoint.policy.Proposals;
import kr.carbonpoint.policy.RuleDrafts;
import kr.carbonpoint.policy.Rules;
import kr.carbonpoint.policy.process.PolicyApproval;
import kr.carbonpoint.region.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A settler proposes a rule and another one approves it in Tasklist; an administrator looks how the service is. */
@ServiceTest
class RulesBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    private Place place;

    @BeforeEach
    void municipalityOfItsOwn(
            @Autowired JdbcClient jdbc,
            @Autowired StaffMembers staff,
            @Autowired Municipalities municipalities,
            @Autowired Rules rules,
            @Autowired RuleDrafts drafts,
            @Autowired Proposals proposals,
            @Autowired PolicyApproval approval) {
        place = new Place(jdbc, staff, municipalities, rules, drafts, proposals, approval);
    }

    @ParameterizedTest
    @EnumSource
    void ruleIsProposedByOneAndApprovedByAnother(Screen screen) {
        var visit = visit(screen, "rules-");
        visit.signIn(place.settler().user(), DemoData.PASSWORD);
        visit.page().waitForURL("**/camunda/app/tasklist/**");
        visit.open("/staff");
        visit.sees("기준");
        visit.shot("desk");
        visit.open("/staff/policy");
        visit.shot("rules");
        visit.follow("가정 정산 기준 바꾸기");
        visit.page().getByLabel("근거 (조례와 조항)").fill("시험시 조례 제7조");
        visit.page().getByLabel("1포인트의 금액 (원)").fill("3");
        visit.press("미리 보기");
        visit.sees("0부터 2까지");
        visit.shot("refused");
        assertThat(visit.page().getByLabel("근거 (조례와 조항)")).hasValue("시험시 조례 제7조");
        visit.page().getByLabel("1포인트의 금액 (원)").fill("1");
        visit.press("미리 보기");
        visit.sees("이대로 제안할까요?");
        visit.shot("preview");
        visit.press("제안하기");
        visit.sees("제안했어요");
        visit.shot("proposal");
        var proposal = place.proposals.of(place.id()).get(0);

        var other = visit(screen, "approval-");
        var desk = new Desk(other, place.settler().user(), DemoData.PASSWORD);
        other.page().waitForURL("**/camunda/app/tasklist/**");
        var task = task(proposal.reference());
        other.open("/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + task);
        other.sees("달라지는 것");
        other.shot("task");
        desk.claim();
        new Wizard(other).choose("decision", "승인");
        other.press("완료");
        assertThat(desk.listed(task)).hasCount(0);
        visit.open("/staff/policy");
        visit.sees("승인함", "우리 지자체가 정한 것");
        visit.shot("approved");
    }

    @ParameterizedTest
    @EnumSource
    void administratorLooksHowTheServiceIsAndSearchesTheLogs(Screen screen) {
        var visit = visit(screen, "operations-");
        visit.signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        visit.page().waitForURL("**/camunda/app/cockpit/**");
        assertThat(visit.page().locator(".operations-link a")).hasAttribute("href", "/staff/operations");
        visit.open("/staff");
        visit.follow("운영");
        visit.sees("살아 있음", "저절로 시작하는 절차", "보관 기간 지난 자료 정리");
        visit.shot("operations");
        visit.follow("기록 찾기");
        visit.page().getByLabel("누가 (아이디)").fill(DemoData.ADMINISTRATOR);
        visit.press("찾기");
        visit.sees("찾은 기록");
        visit.shot("audit");
    }

    private @Autowired JdbcClient jdbc;

    private String task(String reference) {
        return jdbc.sql("""
            select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?
            """).param(reference).query(String.class).single();
    }

    private Visit visit(Screen screen, String story) {
        return chromium.visit("http://localhost:" + port, screen, new Album(story + screen));
    }
}
