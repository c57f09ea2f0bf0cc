package kr.carbonpoint.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator searches the logs. */
@ServiceTest
class AuditPagesIntegrationTests {

    private static final String PAGE = "/staff/operations/audit";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String actor = "a" + UUID.randomUUID().toString().substring(0, 8);
    private final String subject = "S" + UUID.randomUUID().toString().substring(0, 8);
    private RestVisitor administrator;

    @BeforeEach
    void seat() {
        administrator = new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
    }

    @Test
    void readingsAreFoundByWhoWhoseAndWhatFor() {
        read(actor, subject, "billing-review");
        read(actor, "OTHER-1111", "clerk-identity");

        assertThat(search("actor=" + actor)).contains(subject, "관리비 청구 확인", "OTHER-1111", "본인 확인</td>");
        assertThat(search("subject=" + subject)).contains(actor, "관리비 청구 확인").doesNotContain("OTHER-1111");
        assertThat(search("actor=" + actor + "&purpose=clerk-identity"))
                .contains("OTHER-1111")
                .doesNotContain(subject);
        assertThat(search("actor=" + actor + "&log=GRANT")).contains("맞는 기록이 없어요");
    }

    @Test
    void grantsAndRulesAreFoundBeside() {
        jdbc.sql("insert into staff_grant (at, login_id, change, group_id, actor) values (now(), ?, 'GRANT',"
                        + " 'clerk', ?)")
                .params(subject, actor)
                .update();
        long proposal = jdbc.sql("""
            insert into policy_proposal (municipality_id, kind, number, from_half, rule, former, source, proposed_by, proposed_at)
            values (868888, 'OFFER', (random() * 1e9)::int + 1, 20301, '{}', '{}', '조례', ?, now()) returning id
            """).param(actor).query(Long.class).single();
        jdbc.sql("insert into policy_decision values (?, ?, 'WITHDRAWN', ?, now(), null)")
                .params(proposal, actor, actor)
                .update();

        assertThat(search("actor=" + actor)).contains("권한 줌 (clerk)", "인센티브 종류", "거두어들임", "RULE-" + proposal);
        assertThat(search("subject=RULE-" + proposal)).contains("기준 제안", "기준 결정");
    }

    @Test
    void periodIsOfWholeDaysInKorea() {
        jdbc.sql("insert into access_log (at, actor, origin, subject, purpose) values"
                        + " ('2026-03-01T23:59:59+09', ?, 'x', ?, 'objection')")
                .params(actor, subject)
                .update();

        assertThat(search("actor=" + actor + "&from=2026-03-01&until=2026-03-01"))
                .contains(subject, "2026-03-01 23:59:59");
        assertThat(search("actor=" + actor + "&from=2026-03-02&until=2026-03-31"))
                .contains("맞는 기록이 없어요");
        assertThat(search("actor=" + actor + "&from=2026-02-01&until=2026-02-28"))
                .contains("맞는 기록이 없어요");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionAlsoWithinOneMoment() {
        jdbc.sql("""
            insert into access_log (at, actor, origin, subject, purpose)
            select now() - interval '1 hour', :actor, 'x', 'N-' || n || '-', 'objection' from generate_series(1, 120) n
            """).param("actor", actor).update();

        var first = search("actor=" + actor);
        var second = administrator.get(next(first)).body();
        var third = administrator.get(next(second)).body();

        assertThat(count(first)).isEqualTo(50);
        assertThat(count(second)).isEqualTo(50);
        assertThat(count(third)).isEqualTo(20);
        assertThat((first + second + third).split("N-77-", -1)).hasSize(2);
        assertThat(third).doesNotContain("다음 50개 보기");
    }

    @Test
    void searchingIsLoggedItself() {
        search("subject=" + subject);

        assertThat(search("subject=" + subject)).contains("기록 찾기</td>", DemoData.ADMINISTRATOR);
        search("actor=" + actor);
        assertThat(search("subject=" + actor)).contains("기록 찾기</td>", DemoData.ADMINISTRATOR);
        assertThat(jdbc.sql("select count(*) from access_log where subject = ? and purpose = 'audit-search' and"
                                + " actor = ?")
                        .params(subject, DemoData.ADMINISTRATOR)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "from=2026-03-02&until=2026-03-01", "from=0001-01-01"})
    void daysThatAreNoneAreTold(String query) {
        assertThat(search(query)).contains("role=\"alert\"").doesNotContain("찾은 기록</h2>");
    }

    @Test
    void whatIsTypedIsShownHarmlesslyAndPlacesThatAreNoneAreTheFirst() {
        assertThat(search("actor=%3Cscript%3E&after=%27or+1%3D1"))
                .contains("&lt;script&gt;", "맞는 기록이 없어요")
                .doesNotContain("<script>");
    }

    private void read(String by, String whose, String why) {
        jdbc.sql("insert into access_log (actor, origin, subject, purpose) values (?, 'x', ?, ?)")
                .params(by, whose, why)
                .update();
    }

    private String search(String query) {
        var answer = administrator.get(PAGE + "?search=true&" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String next(String page) {
        var link = Pattern.compile("href=\"(/staff/operations/audit\\?[^\"]*after=[^\"]*)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static int count(String page) {
        return page.split("N-\\d+-", -1).length - 1;
    }
}
