package kr.carbonpoint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.util.List;
import java.util.stream.IntStream;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets to see the pages of a member's rights, and what is on them. */
@ServiceTest
class RightsPagesIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    Households households;

    @Autowired
    StaffMembers staff;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Household household;

    @BeforeEach
    void member() {
        household = households.next();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/objections", "/me/data", "/me/access"})
    void pagesAreForMembersAlone(String path) {
        assertThat(household.visitor().get(path).body()).contains("<h1>내");
        assertThat(new RestVisitor(port).get(path).headers().firstValue("Location"))
                .hasValueSatisfying(login -> assertThat(login).endsWith("/login"));
        var applicant = new RestVisitor(port).begin();
        assertThat(applicant.get(path).headers().firstValue("Location"))
                .hasValueSatisfying(status -> assertThat(status).endsWith("/signup/status"));
        var clerk = staff.of(320_201).desk();
        var administrator = new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        for (var official : List.of(clerk, administrator)) {
            assertThat(official.get(path).statusCode()).isEqualTo(403);
            assertThat(official.post(path, FORM, "password=" + DemoData.PASSWORD)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(household.visitor().ledByAnotherSite().post(path, FORM, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void dataIsHandedOutForThePasswordAndThatIsRecorded() {
        household.visitor().get("/me/data");
        var refused = household.visitor().post("/me/data", FORM, "password=wrong");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("비밀번호가 맞지 않아요").doesNotContain("wrong");
        assertThat(downloads()).isZero();

        // A wrong password makes the next one wait a second.
        jdbc.sql("update act_id_user set lock_exp_time_ = null, attempts_ = 0 where id_ = ?")
                .param(household.resident().loginId())
                .update();
        household.visitor().get("/me/data");
        var file = household.visitor().post("/me/data", FORM, "password=" + Resident.PASSWORD.replace("#", "%23"));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("PK");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", "carbon-point-data.zip"));
        assertThat(downloads()).isOne();
        assertThat(household.visitor().get("/me/access").body()).contains("본인", "내 정보를 내려받으려고");
    }

    @Test
    void looksAreToldByOfficeAndReasonWithoutAName() {
        var clerk = staff.of(320_202);
        jdbc.sql("insert into municipality (id, name) values (320202, '다라시') on conflict do nothing")
                .update();
        for (var second : List.of("10:05:01", "10:05:59")) {
            jdbc.sql("""
                    insert into access_log (at, actor, origin, subject, purpose)
                    values (cast('2026-03-02 ' || ? as timestamptz), ?, '-', ?, 'objection')
                    """).params(second, clerk.user(), household.reference()).update();
        }
        log.read(clerk.user(), "CHANGE-" + household.reference(), Purpose.BILLING_REVIEW);
        jdbc.sql("insert into access_log (actor, origin, subject, purpose) values ('gone', '-', ?, 'never-heard-of')")
                .param(household.reference())
                .update();
        log.read(clerk.user(), households.next().reference(), Purpose.CLERK_IDENTITY);

        var page = household.visitor().get("/me/access").body();

        assertThat(page)
                .contains("다라시 담당자", "요금 내는 방법을 확인하려고", "지금은 없는 담당자", "그 밖의 업무를 하려고")
                .containsOnlyOnce("이의신청에 답하려고")
                .doesNotContain(clerk.user(), "본인이 맞는지");
    }

    @Test
    void looksComeFiftyAtATime() {
        IntStream.range(0, 60)
                .forEach(i -> jdbc.sql("""
                    insert into access_log (at, actor, origin, subject, purpose)
                    values (now() - make_interval(hours => ?), 'gone', '-', ?, 'objection')
                    """).params(i, household.reference()).update());
        var first = household.visitor().get("/me/access").body();
        var second = household.visitor().get("/me/access?page=2").body();

        assertThat(first.split("<th scope=\"row\"")).hasSize(51);
        assertThat(first).contains("/me/access?page=2", "더 지난 기록").doesNotContain("더 최근 기록");
        assertThat(second.split("<th scope=\"row\"")).hasSize(11);
        assertThat(second).contains("더 최근 기록").doesNotContain("더 지난 기록");
        for (var odd : List.of("0", "-1", "x", "99999999999")) {
            assertThat(household.visitor().get("/me/access?page=" + odd).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void looksAreFoundByTheIndex() {
        var plan = transaction.execute(small -> {
            small.setRollbackOnly();
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("""
                explain select date_trunc('minute', at) as at, actor, purpose from access_log
                where subject = any(array['A', 'B']) group by 1, 2, 3 order by 1 desc, 2, 3 limit 51
                """).query(String.class).list();
        });

        assertThat(plan).anyMatch(line -> line.contains("access_log_subject_at_idx"));
    }

    @Test
    void pagesCanBeReadInEnglish() {
        household.visitor().get("/me/access");
        household.visitor().post("/language", FORM, "language=en");
        for (var path : List.of("/me/objections", "/me/data", "/me/access")) {
            var page = household.visitor().get(path).body();
            assertThat(page.substring(page.indexOf("<main"), page.indexOf("</main>")))
                    .doesNotContainPattern("[가-힣]");
        }
    }

    private long downloads() {
        return jdbc.sql("select count(*) from access_log where subject = ? and purpose = 'own-data'")
                .param(household.reference())
                .query(Long.class)
                .single();
    }
}
