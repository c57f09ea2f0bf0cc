package kr.carbonpoint.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.account.StaffProfile;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators look after the accounts of staff; nobody else does. */
@ServiceTest
class AccountPagesIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PAGE = "/staff/accounts";

    @LocalServerPort
    int port;

    @Autowired
    StaffMembers staff;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Municipalities municipalities;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private StaffMember clerk;
    private RestVisitor administrator;

    @BeforeEach
    void seats() {
        long municipality = municipalities.of("28275").id();
        clerk = staff.of(municipality, "payout-exporter");
        accounts.describe(
                clerk.user(),
                clerk.user().getBytes(),
                new StaffProfile("최담당", "choi@incheon.go.kr", "032-111-2222", "서해구청", "<b>환경과</b>", "주무관"));
        administrator = seated(DemoData.ADMINISTRATOR);
    }

    @Test
    void administratorSeesWhoHasWhichDutyAndThatIsWrittenDown() {
        assertThat(administrator.get("/staff").body()).contains("담당자 계정", "잠긴 계정");
        assertThat(administrator.get(PAGE).body())
                .contains(clerk.user(), "인천광역시 서해구 이체 담당", DemoData.ADMINISTRATOR, "쓰는 중")
                .doesNotContain("최담당", DemoData.CLERK + "<");

        assertThat(administrator.get(path("")).body())
                .contains("최담당", "choi@incheon.go.kr", "&lt;b&gt;환경과", "권한 줌", "마지막 로그인");
        assertThat(jdbc.sql(
                                "select count(*) from access_log where subject = ? and actor = ? and purpose = 'staff-account'")
                        .params(clerk.user(), DemoData.ADMINISTRATOR)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void suspendedClerkComesInAgainOnceReactivated() {
        administrator.post(path("/suspend"), FORM, "");
        assertThat(administrator.get(path("")).body()).contains("잠김", "다시 열기", "계정 잠금", "계정을 잠갔어요");
        assertThat(clerk.desk().get("/staff").statusCode()).isEqualTo(302);
        assertThat(seated(clerk.user()).get("/staff").statusCode()).isEqualTo(302);

        administrator.post(path("/reactivate"), FORM, "");

        assertThat(administrator.get(path("")).body()).contains("쓰는 중", "다시 엶");
        assertThat(seated(clerk.user()).get("/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void withdrawnDutyIsGoneAndWrittenDown() {
        var group = municipalities.of("28275").group() + "-payout-exporter";

        assertThat(administrator.post(path("/withdraw"), FORM, "group=" + group).statusCode())
                .isEqualTo(302);

        assertThat(administrator.get(path("")).body()).contains("권한 거둠", "업무를 거두었어요");
        assertThat(accounts.find(id(clerk.user())).orElseThrow().groups())
                .contains(Logins.CLERKS)
                .doesNotContain(group);
        assertThat(jdbc.sql("select actor from staff_grant where login_id = ? and change = 'WITHDRAW'")
                        .param(clerk.user())
                        .query(String.class)
                        .list())
                .containsExactly(DemoData.ADMINISTRATOR);
        assertThat(administrator.post(path("/withdraw"), FORM, "group=" + group).statusCode())
                .isEqualTo(404);
    }

    @Test
    void administratorCannotEndTheOwnAccountHere() {
        var own = PAGE + "/" + id(DemoData.ADMINISTRATOR);

        administrator.post(own + "/suspend", FORM, "");
        assertThat(administrator.get(own).body()).contains("잠그지 못했어요", "스스로 잠글 수 없어요");
        assertThat(administrator
                        .post(own + "/withdraw", FORM, "group=" + Logins.ADMINISTRATORS)
                        .statusCode())
                .isEqualTo(404);
        assertThat(accounts.isSuspended(DemoData.ADMINISTRATOR)).isFalse();
    }

    @Test
    void ofTwoAdministratorsWhoSuspendEachOtherOneStays() {
        var two = List.of(anotherAdministrator(), anotherAdministrator());
        var desks = two.stream().map(this::seated).toList();

        Stream.of(0, 1)
                .parallel()
                .forEach(n -> desks.get(n).post(PAGE + "/" + id(two.get(1 - n)) + "/suspend", FORM, ""));

        assertThat(two.stream().filter(accounts::isSuspended)).hasSize(1);
        two.forEach(identity::deleteUser);
    }

    @Test
    void othersAreTurnedAway() {
        for (var part : List.of("", "/suspend", "/reactivate", "/withdraw")) {
            var colleague = seated(clerk.user());
            var answer = part.isEmpty() ? colleague.get(path("")) : colleague.post(path(part), FORM, "group=clerk");
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(seated(clerk.user()).get(PAGE).statusCode()).isEqualTo(404);
        assertThat(seated(clerk.user()).get("/staff").body()).doesNotContain("담당자 계정");
        assertThat(new RestVisitor(port)
                        .signIn(DemoData.RESIDENT, DemoData.PASSWORD)
                        .get(PAGE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .ledByAnotherSite()
                        .post(path("/suspend"), FORM, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator.get(PAGE + "/999999999").statusCode()).isEqualTo(404);
        assertThat(accounts.isSuspended(clerk.user())).isFalse();
    }

    private String anotherAdministrator() {
        var user = identity.newUser("admin" + UUID.randomUUID().toString().substring(0, 8));
        user.setPassword(DemoData.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(user.getId(), Logins.ADMINISTRATORS);
        return user.getId();
    }

    private RestVisitor seated(String user) {
        var desk = new RestVisitor(port).signIn(user, DemoData.PASSWORD);
        desk.get("/staff");
        desk.post(
                "/staff/municipality",
                FORM,
                "municipality=" + municipalities.of("28275").id());
        return desk;
    }

    private String path(String part) {
        return PAGE + "/" + id(clerk.user()) + part;
    }

    private long id(String loginId) {
        return jdbc.sql("select id from staff_account where login_id = ?")
                .param(loginId)
                .query(Long.class)
                .single();
    }
}
