package kr.carbonpoint.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import demo.DemoData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups given and taken by whatever door: written down, and never two duties about payments for one person. */
@ServiceTest
class GrantsIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    Municipalities municipalities;

    @Autowired
    GrantLog log;

    @Autowired
    JdbcClient jdbc;

    private String user;
    private String here;
    private String elsewhere;

    @BeforeEach
    void somebody() {
        user = "g" + UUID.randomUUID().toString().substring(0, 8);
        var made = identity.newUser(user);
        made.setPassword(DemoData.PASSWORD);
        identity.saveUser(made);
        here = municipalities.of("28290").group();
        elsewhere = municipalities.of("28275").group();
    }

    @ParameterizedTest
    @CsvSource({"payout-preparer,payout-approver", "payout-approver,payout-exporter", "payout-exporter,payout-preparer"
    })
    void twoDutiesAboutPaymentsAreRefusedWherever(String first, String second) {
        identity.createMembership(user, here + "-" + first);
        for (var place : List.of(here, elsewhere)) {
            assertThatThrownBy(() -> identity.createMembership(user, place + "-" + second))
                    .isInstanceOf(BadUserRequestException.class)
                    .hasMessageContaining("지방회계법 제36조");
        }
        identity.createMembership(user, here);
        identity.createMembership(user, elsewhere + "-" + first);

        identity.deleteMembership(user, here + "-" + first);
        identity.deleteMembership(user, elsewhere + "-" + first);
        identity.createMembership(user, here + "-" + second);
    }

    @Test
    void administratorIsToldSoInAdmin() {
        var admin = new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        admin.get("/camunda/app/admin/default/");

        assertThat(give(admin, here + "-payout-preparer")).isEqualTo("204");
        assertThat(give(admin, here + "-payout-approver")).startsWith("400").contains("지방회계법 제36조");

        assertThat(log.of(user))
                .extracting(GrantLog.Entry::change, GrantLog.Entry::groupId, GrantLog.Entry::actor)
                .containsExactly(tuple(GrantLog.Change.GRANT, here + "-payout-preparer", DemoData.ADMINISTRATOR));
        assertThat(admin.delete(path(here + "-payout-preparer")).statusCode()).isEqualTo(204);
        assertThat(log.of(user).get(0).change()).isEqualTo(GrantLog.Change.WITHDRAW);
        assertThat(log.of(user).get(0).actor()).isEqualTo(DemoData.ADMINISTRATOR);
    }

    @Test
    void ofTwoDutiesGivenAtTheSameMomentOneIsGiven() {
        var given = Stream.of("payout-preparer", "payout-approver", "payout-exporter")
                .parallel()
                .filter(duty -> {
                    try {
                        identity.createMembership(user, here + "-" + duty);
                        return true;
                    } catch (BadUserRequestException refused) {
                        return false;
                    }
                })
                .toList();

        assertThat(given).hasSize(1);
        assertThat(log.of(user))
                .singleElement()
                .extracting(GrantLog.Entry::groupId)
                .isEqualTo(here + "-" + given.get(0));
    }

    @Test
    void deletingAUserTakesEveryGroupAndForgetsTheAccount() {
        identity.createMembership(user, Logins.CLERKS);
        identity.createMembership(user, here);

        identity.deleteUser(user);

        assertThat(log.of(user))
                .extracting(GrantLog.Entry::change)
                .containsExactlyInAnyOrder(
                        GrantLog.Change.GRANT,
                        GrantLog.Change.GRANT,
                        GrantLog.Change.WITHDRAW,
                        GrantLog.Change.WITHDRAW);
        assertThat(log.of(user)).extracting(GrantLog.Entry::actor).containsOnly(GrantLog.SYSTEM);
        assertThat(jdbc.sql("select count(*) from staff_account where login_id = ?")
                        .param(user)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void deletingAGroupTakesItFromEverybody() {
        var group = identity.newGroup("municipality-990-" + user);
        identity.saveGroup(group);
        identity.createMembership(user, group.getId());

        identity.deleteGroup(group.getId());

        assertThat(log.of(user).get(0).change()).isEqualTo(GrantLog.Change.WITHDRAW);
    }

    @Test
    void takingWhatNobodyHasIsNoEvent() {
        identity.deleteMembership(user, here);

        assertThat(log.of(user)).isEmpty();
    }

    @Test
    void whoLosesAGroupIsSignedOut() {
        identity.createMembership(user, Logins.CLERKS);
        identity.createMembership(user, here);
        var desk = new RestVisitor(port).signIn(user, DemoData.PASSWORD);
        assertThat(desk.get("/staff").statusCode()).isEqualTo(200);

        identity.deleteMembership(user, Logins.CLERKS);

        assertThat(desk.get("/staff").statusCode()).isEqualTo(302);
    }

    @Test
    void residentsAreNotWrittenDown() {
        identity.createMembership(user, Logins.RESIDENTS);

        assertThat(log.of(user)).isEmpty();
    }

    @Test
    void recordIsKeptForThreeYearsAndNotADayLonger() {
        note("old", "3 years 1 day");
        note("young", "3 years -1 day");

        log.forgetOld();

        assertThat(kept("old")).isZero();
        assertThat(kept("young")).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("delete from staff_grant where login_id = ?")
                        .param("young" + user)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("three years");
    }

    @Test
    void recordCannotBeChanged() {
        note("young", "0 days");
        for (var change : List.of("update staff_grant set actor = 'x'", "truncate staff_grant")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    private void note(String who, String ago) {
        jdbc.sql("""
                        insert into staff_grant (at, login_id, change, group_id, actor)
                        values (now() - cast(? as interval), ?, 'GRANT', 'clerk', 'SYSTEM')
                        """).params(ago, who + user).update();
    }

    private long kept(String who) {
        return jdbc.sql("select count(*) from staff_grant where login_id = ?")
                .param(who + user)
                .query(Long.class)
                .single();
    }

    private String give(RestVisitor admin, String group) {
        var answer = admin.put(path(group), Map.of());
        return answer.statusCode() + answer.body();
    }

    private String path(String group) {
        return RestVisitor.ENGINE + "/group/" + group + "/members/" + user;
    }
}
