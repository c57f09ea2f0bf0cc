package kr.carbonpoint.settlement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Reasons;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SettlementPagesIntegrationTests {

    private static final String PAGE = "/staff/settlement";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PastHalves halves;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    private long municipality;
    private Half half;
    private RestVisitor clerk;

    @BeforeEach
    void clerkAtTheDesk() {
        municipality = municipalities.of("28290").id();
        half = halves.choices().get(0);
        SomeMembers.of(jdbc, (int) municipality).numbered(Resource.ELECTRICITY).insert(2);
        clerk = as(DemoData.CLERK);
    }

    @Test
    void tryingOutWritesNothing() {
        int before = runs();
        var page = clerk.get(PAGE + "?tryOut=true&half=" + half);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("기록된 것과 다른 결과", "포인트가 없는 까닭", half.label() + " 미리 계산");
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void settlementIsAskedOnceMoreThenRunByTheProcess() {
        assertThat(clerk.get(PAGE + "/run?half=" + half).body()).contains(half.label() + " 정산을 실행할까요?");

        assertThat(clerk.post(PAGE + "/run", FORM, "half=" + half).statusCode()).isEqualTo(302);
        assertThat(clerk.get(PAGE + "?half=" + half).body()).contains("정산을 시작했어요");
        jobs.runAll("SETTLE-" + half + "-" + municipality);

        assertThat(clerk.get(PAGE).body()).contains(DemoData.CLERK, "results-" + half + ".csv");
        var path = PAGE + "/" + half + "/results.csv";
        assertThat(clerk.get(path).body()).contains("파일 내려받기", "왜 필요한가요?", "results-" + half + ".csv");
        assertThat(clerk.post(path, FORM, "grounds=AUDIT&words=").body()).contains("무슨 일인지", "감사·자료 제출");
        var results = clerk.post(path, FORM, Reasons.fields());
        assertThat(results.headers().firstValue("Content-Disposition").orElse(""))
                .contains("results-" + half + ".csv");
        assertThat(results.body()).startsWith("\uFEFFhalf,municipality,reference");
        assertThat(jdbc.sql("""
                        select concat_ws(' ', actor, file, rows, reason, (words is not null)::text) from export_log
                        where municipality_id = ? order by id desc limit 1
                        """).param(municipality).query(String.class).single())
                .isEqualTo("%s results-%s.csv %d INQUIRY true"
                        .formatted(DemoData.CLERK, half, results.body().lines().count() - 1));

        var comparison = clerk.upload(
                PAGE + "/" + half + "/compare", "ours.csv", results.body().getBytes(UTF_8));
        assertThat(comparison.statusCode()).isEqualTo(200);
        assertThat(comparison.body()).contains("모두 같아요.");
    }

    @Test
    void budgetTypedTwiceCountsAndIsRemembered() {
        assertThat(budget("1,000,000", "1,000,001")).contains("두 번 적은 금액이 서로 달라요");
        assertThat(budget("많이", "많이")).contains("숫자로 적어 주세요");
        assertThat(budget("9,876,543", "9876543")).contains("예산을 적어 두었어요", "9,876,543원");
        assertThat(jdbc.sql("select actor from budget where municipality_id = ? and won = 9876543")
                        .param(municipality)
                        .query(String.class)
                        .single())
                .isEqualTo(DemoData.CLERK);
        jdbc.sql("insert into budget (municipality_id, fiscal_year, won, actor) values (?, ?, 1000000000000, 'test')")
                .params(municipality, half.fiscalYear())
                .update();
    }

    @Test
    void clerkWithoutTheDutyLooksButNeitherSettlesNorEntersABudget() {
        var other = as(DemoData.OTHER_CLERK);

        assertThat(other.get(PAGE + "?tryOut=true&half=" + half).body())
                .contains("미리 계산", "‘정산 담당’만 할 수 있어요")
                .doesNotContain("정산 실행</a>", "예산 적기");
        assertThat(other.get(PAGE + "/run?half=" + half).statusCode()).isEqualTo(403);
        assertThat(other.post(PAGE + "/run", FORM, "half=" + half).statusCode()).isEqualTo(403);
        assertThat(other.post(PAGE + "/budget", FORM, "half=" + half + "&fiscalYear=2026&won=77&again=77")
                        .statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from budget where actor = ?")
                        .param(DemoData.OTHER_CLERK)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void halfYearsThatAreNotOverAreUnknown() {
        var now = halves.choices().get(0).next();
        assertThat(clerk.get(PAGE + "?half=" + now).statusCode()).isEqualTo(404);
        assertThat(clerk.get(PAGE + "/" + now + "/results.csv").statusCode()).isEqualTo(404);
        assertThat(clerk.post(PAGE + "/" + now + "/results.csv", FORM, Reasons.fields())
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.post(PAGE + "/run", FORM, "half=" + now).statusCode()).isEqualTo(404);
    }

    @Test
    void everybodySeesTheOwnMunicipalityOnly() {
        jdbc.sql("insert into budget (municipality_id, fiscal_year, won, actor) values (?, 2024, 123456789, 'test')")
                .param(municipality)
                .update();
        assertThat(clerk.get(PAGE).body()).contains("123,456,789원");
        assertThat(as(DemoData.OTHER_CLERK).get(PAGE).body()).doesNotContain("123,456,789원");
    }

    @Test
    void nothingIsRunForAnotherSite() {
        var led = clerk.ledByAnotherSite();
        assertThat(led.post(PAGE + "/run", FORM, "half=" + half).statusCode()).isEqualTo(403);
        assertThat(led.post(PAGE + "/budget", FORM, "half=" + half + "&fiscalYear=2026&won=1&again=1")
                        .statusCode())
                .isEqualTo(403);
    }

    private String budget(String won, String again) {
        clerk.post(
                PAGE + "/budget",
                FORM,
                "half=%s&fiscalYear=%d&won=%s&again=%s".formatted(half, half.fiscalYear(), won, again));
        return clerk.get(PAGE + "?half=" + half).body();
    }

    private int runs() {
        return jdbc.sql("select count(*) from settlement_run where municipality_id = ?")
                .param(municipality)
                .query(Integer.class)
                .single();
    }

    private RestVisitor as(String user) {
        var visitor = new RestVisitor(port).signIn(user, DemoData.PASSWORD);
        // A page of this site brings the token that its forms send.
        visitor.get("/staff");
        return visitor;
    }
}
