package kr.carbonpoint.account.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import java.time.Duration;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.account.GrantLog;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.region.Municipalities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nights of an account that nobody uses. Everybody else is kept out of it: the tests share their people. */
@ProcessTest
class SuspensionProcessTests {

    @LocalServerPort
    int port;

    @Autowired
    Jobs jobs;

    @Autowired
    StaffMembers staff;

    @Autowired
    Municipalities municipalities;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    GrantLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private StaffMember clerk;

    @BeforeEach
    void somebodyAtWork() {
        clerk = staff.of(municipalities.of("28290").id());
        jdbc.sql("update staff_account set idle_since = idle_since + interval '10 years' where login_id <> ?")
                .param(clerk.user())
                .update();
    }

    @AfterEach
    void everybodyElseIsAsBefore() {
        clock.reset();
        jdbc.sql("update staff_account set suspended_at = null, suspended_by = null, idle_since = now()")
                .update();
    }

    @Test
    void accountUnusedForNinetyDaysIsSuspendedAndItsSessionsEnd() {
        clock.advance(Duration.ofDays(90).minusMinutes(5));
        night();
        assertThat(accounts.isSuspended(clerk.user())).isFalse();
        assertThat(clerk.desk().get("/staff").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(10));
        night();

        assertThat(accounts.isSuspended(clerk.user())).isTrue();
        assertThat(clerk.desk().get("/staff").statusCode()).isEqualTo(302);
        assertThat(signIn(clerk.user(), DemoData.PASSWORD)).endsWith("/login?suspended");
        assertThat(signIn(clerk.user(), "Wrong#2026")).endsWith("/login?error");
        assertThat(log.of(clerk.user()).get(0))
                .matches(entry -> entry.change() == GrantLog.Change.SUSPEND
                        && entry.actor().equals("SYSTEM"));
        assertThat(new RestVisitor(port).get("/login?suspended").body()).contains("관리자에게 계정을 다시 열어 달라고");
    }

    @Test
    void signingInBeginsTheDaysAnew() {
        clock.advance(Duration.ofDays(80));
        assertThat(signIn(clerk.user(), DemoData.PASSWORD)).endsWith("/camunda/app/tasklist/default/");
        clock.advance(Duration.ofDays(80));
        night();
        assertThat(accounts.isSuspended(clerk.user())).isFalse();

        clock.advance(Duration.ofDays(11));
        night();
        assertThat(accounts.isSuspended(clerk.user())).isTrue();
    }

    /** Somebody has to be able to open the others again. */
    @Test
    void administratorWhoWasHereLastIsNeverSuspended() {
        jdbc.sql("update staff_account set idle_since = now() where login_id = ?")
                .param(DemoData.ADMINISTRATOR)
                .update();
        jdbc.sql("""
                        update staff_account set idle_since = now() - interval '1 day' where login_id <> ? and exists (
                            select from act_id_membership where user_id_ = login_id and group_id_ = 'camunda-admin')
                        """).param(DemoData.ADMINISTRATOR).update();
        clock.advance(Duration.ofDays(365));

        night();
        night();

        assertThat(accounts.isSuspended(clerk.user())).isTrue();
        assertThat(accounts.isSuspended(DemoData.ADMINISTRATOR)).isFalse();
        assertThat(signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD)).endsWith("/camunda/app/cockpit/default/");
    }

    @Test
    void daysOfAnAccountThatNobodyHasNotedBeginWithTheFirstNight() {
        jdbc.sql("delete from staff_account where login_id = ?")
                .param(clerk.user())
                .update();
        clock.advance(Duration.ofDays(200));
        night();
        assertThat(accounts.isSuspended(clerk.user())).isFalse();

        clock.advance(Duration.ofDays(91));
        night();
        assertThat(accounts.isSuspended(clerk.user())).isTrue();
    }

    private void night() {
        var run = jobs.strike("staff-suspension");
        while (jobs.next(run)) {
            // until the night is over
        }
        assertThat(run).isEnded().hasPassed("end_accountsLookedOver");
    }

    /** Where signing in leads. */
    private String signIn(String user, String password) {
        return new RestVisitor(port)
                .post(
                        "/login",
                        "application/x-www-form-urlencoded",
                        "username=" + user + "&password=" + password.replace("#", "%23"))
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
