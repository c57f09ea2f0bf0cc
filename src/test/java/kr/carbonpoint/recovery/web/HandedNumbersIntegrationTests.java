package kr.carbonpoint.recovery.web;

import static kr.carbonpoint.staff.Reasons.FORM;
import static kr.carbonpoint.staff.Reasons.encoded;
import static kr.carbonpoint.staff.Reasons.fields;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.account.StaffProfile;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.recovery.Recoveries;
import kr.carbonpoint.staff.StaffMembers;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A number that staff hand over to somebody in front of them, who signs in again with it. */
@ServiceTest
class HandedNumbersIntegrationTests {

    private static final String NEW = "Forest#2027";
    private static final Pattern NUMBER = Pattern.compile("이 번호를 적어 주세요: <strong class=\"reference\">([^<]+)<");

    @Autowired
    Households households;

    @Autowired
    IdentityService identity;

    @Autowired
    Logins logins;

    @Autowired
    Recoveries recoveries;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Household member;
    private StaffMembers.Somebody clerk;

    @BeforeEach
    void memberAndClerk() {
        member = households.next();
        clerk = new StaffMembers(identity, port).clerk(municipality());
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void memberWithoutAPasswordGetsOne() {
        // As after joining on paper.
        jdbc.sql("update act_id_user set pwd_ = '{bcrypt}' where id_ = ?")
                .param(member.resident().loginId())
                .update();
        var visitor = new RestVisitor(port);

        var page = take(visitor, member.resident().loginId(), handed());

        assertThat(page).startsWith("/recovery/password?token=");
        assertThat(visitor.get(page).body())
                .contains("value=\"" + member.resident().loginId() + "\"");
        visitor.post(
                "/recovery/password",
                FORM,
                page.substring(page.indexOf("token=")) + "&password=" + encoded(NEW) + "&again=" + encoded(NEW));
        assertThat(logins.signIn(member.resident().loginId(), NEW)).isPresent();
    }

    @Test
    void itIsWrittenDownAndTheMemberReadsIt() {
        handed();

        assertThat(jdbc.sql("select actor from access_log where subject = ? and purpose = 'sign-in-number'")
                        .param(member.reference())
                        .query(String.class)
                        .list())
                .containsExactly(clerk.id());
        assertThat(member.visitor().get("/me/access").body()).contains("다시 로그인할 번호를 내드리려고");
    }

    @Test
    void numberIsGoodOnceAndTheLatestOnly() {
        var first = handed();
        var second = handed();

        assertThat(take(new RestVisitor(port), member.resident().loginId(), first))
                .contains("번호의 기한이 지났어요");
        assertThat(take(
                        new RestVisitor(port),
                        member.resident().loginId(),
                        second.toLowerCase().replace("-", " ")))
                .startsWith("/recovery/password");
        assertThat(take(new RestVisitor(port), member.resident().loginId(), second))
                .contains("번호의 기한이 지났어요");
    }

    @ParameterizedTest
    @CsvSource({"4, true", "5, false"})
    void numberCannotBeTriedOut(int misses, boolean good) {
        var number = handed();
        for (int miss = 0; miss < misses; miss++) {
            take(new RestVisitor(port), member.resident().loginId(), "AAAA-AAA" + (2 + miss));
        }

        assertThat(take(new RestVisitor(port), member.resident().loginId(), number)
                        .startsWith("/recovery/password"))
                .isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"23, true", "25, false"})
    void numberIsGoodForADay(int hours, boolean good) {
        var number = handed();

        clock.advance(Duration.ofHours(hours));

        assertThat(take(new RestVisitor(port), member.resident().loginId(), number)
                        .startsWith("/recovery/password"))
                .isEqualTo(good);
    }

    @Test
    void numberOfSomebodyElseIsNoUse() {
        var number = handed();

        assertThat(take(new RestVisitor(port), households.next().resident().loginId(), number))
                .contains("번호의 기한이 지났어요");
        assertThat(take(new RestVisitor(port), "", number)).contains("아이디나 접수번호를 적어 주세요");
    }

    @Test
    void whoDidNotLookAtTheCardHandsNothingOver() {
        open();

        assertThat(hand("").body()).contains("신분증으로 본인인지 확인한 뒤에").doesNotContainPattern(NUMBER);
    }

    @Test
    void onlyWhoFoundTheMemberHandsItOver() {
        var stranger = new StaffMembers(identity, port).clerk(municipality());

        var answer = stranger.desk().post("/staff/members/" + member.reference() + "/number", FORM, "identified=true");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/staff/members?reference="));
    }

    @Test
    void administratorHandsOneToAnOfficial() {
        var administrator = new StaffMembers(identity, port).seated(DemoData.ADMINISTRATOR);
        administrator.post("/staff/municipality", FORM, "municipality=" + municipality());
        long account = jdbc.sql("select id from staff_account where login_id = ?")
                .param(clerk.id())
                .query(Long.class)
                .single();
        accounts.describe(
                clerk.id(),
                clerk.id().getBytes(),
                new StaffProfile("최담당", clerk.id() + "@incheon.go.kr", "032-111-2222", "서해구청", "환경과", "주무관"));

        var page = administrator
                .post("/staff/accounts/" + account + "/number", FORM, "")
                .body();

        assertThat(take(new RestVisitor(port), clerk.id(), number(page))).startsWith("/recovery/password");
        assertThat(jdbc.sql("select actor from access_log where subject = ? and purpose = 'sign-in-number'")
                        .param(clerk.id())
                        .query(String.class)
                        .list())
                .containsExactly(DemoData.ADMINISTRATOR);
        jobs.runAll("RECOVERY-STAFF-" + account);
        assertThat(new ReceivedMails(clerk.id() + "@incheon.go.kr").texts())
                .singleElement()
                .asString()
                .contains("다시 로그인할 번호를 만들었습니다");
        assertThat(clerk.desk()
                        .post("/staff/accounts/" + account + "/number", FORM, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void idsOfStaffMayHaveCapitals() {
        var id = "Chief" + clerk.id();
        var chief = identity.newUser(id);
        chief.setPassword(DemoData.PASSWORD);
        identity.saveUser(chief);

        assertThat(take(new RestVisitor(port), " " + id, recoveries.hand(id).number()))
                .startsWith("/recovery/password");
    }

    @Test
    void passwordThatIsSetInAdminEndsSessionsAndIsWrittenDown() {
        var account =
                identity.createUserQuery().userId(member.resident().loginId()).singleResult();
        account.setPassword(NEW);
        identity.saveUser(account);

        assertThat(member.visitor().get("/me").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login"));
        assertThat(jdbc.sql("select kind from sign_in_change where user_id = ?")
                        .param(member.resident().loginId())
                        .query(String.class)
                        .list())
                .containsExactly("PASSWORD_SET");
    }

    @Test
    void passwordIsChangedByWhoKnowsTheOneBefore() {
        var desk = member.visitor();
        desk.get("/me/sign-in");

        assertThat(change(Resident.PASSWORD, "weak").body()).contains("비밀번호는 8자 이상");
        assertThat(change(Resident.PASSWORD, NEW).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?password"));

        assertThat(logins.signIn(member.resident().loginId(), NEW)).isPresent();
        assertThat(desk.get("/me").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login"));
    }

    @Test
    void passwordIsNotChangedByWhoDoesNotKnowTheOneBefore() {
        member.visitor().get("/me/sign-in");

        assertThat(change("Wrong#2026", NEW).body()).contains("지금 쓰는 비밀번호가 맞지 않아요");
        assertThat(logins.signIn(member.resident().loginId(), NEW)).isEmpty();
    }

    @Test
    void fieldLeftEmptyIsNoAttemptAndMakesNobodyWait() {
        member.visitor().get("/me/sign-in");

        assertThat(change("", NEW).body()).contains("지금 쓰는 비밀번호가 맞지 않아요");
        assertThat(logins.signIn(member.resident().loginId(), Resident.PASSWORD))
                .isPresent();
    }

    private HttpResponse<String> change(String current, String password) {
        return member.visitor()
                .post(
                        "/me/sign-in/password",
                        FORM,
                        "current=" + encoded(current) + "&password=" + encoded(password) + "&again="
                                + encoded(password));
    }

    private String handed() {
        open();
        return number(hand("identified=true").body());
    }

    private void open() {
        clerk.desk().get("/staff/members");
        clerk.desk().post("/staff/members", FORM, "loginId=" + member.resident().loginId() + "&" + fields());
    }

    private HttpResponse<String> hand(String form) {
        return clerk.desk().post("/staff/members/" + member.reference() + "/number", FORM, form);
    }

    private static String number(String page) {
        var found = NUMBER.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    /** Where it leads, or what it says. */
    private static String take(RestVisitor visitor, String account, String number) {
        var answer =
                visitor.post("/recovery/number", FORM, "account=" + encoded(account) + "&number=" + encoded(number));
        return answer.headers()
                .firstValue("Location")
                .map(to -> to.substring(to.indexOf("/recovery")))
                .orElseGet(answer::body);
    }

    private long municipality() {
        return jdbc.sql("select municipality_id from member where reference = ?")
                .param(member.reference())
                .query(Long.class)
                .single();
    }
}
