package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.Leaving;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.privacy.Seals;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The money of those who leave: paid, given up, or come back; and what is kept of them until then. */
@ProcessTest
class LeaversProcessTests extends PayoutTests {

    @Autowired
    Leavers leavers;

    @Autowired
    SentProfiles sent;

    @Autowired
    Leaving leaving;

    @Autowired
    Logins logins;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    private long member;

    @BeforeEach
    void memberWhoIsOwed() {
        member = owed.member(20_000);
        logins.createMember(owed.reference(member).toLowerCase(), logins.hash("Green#2026"));
    }

    @Test
    void whoWaitsForMoneyIsPaidAndThenForgotten() {
        leave(true);
        assertThat(profile(member))
                .isEqualTo(ProfileBuilder.builder()
                        .name("김하늘")
                        .bank("004")
                        .account("01234567890")
                        .accountHolder("김하늘")
                        .email(owed.reference(member).toLowerCase() + "@carbonpoint.example")
                        .build());
        night();
        assertThat(profile(member)).as("still owed").isNotNull();

        var run = rounds.exported(owed);
        rounds.result(run, "%d,20000,0000,정상".formatted(rounds.payment(run, member)));
        night();

        assertThat(owed.payment(member)).isEqualTo("PAID");
        assertThat(profile(member)).isNull();
        assertThat(payees()).isZero();
    }

    @Test
    void moneyThatIsGivenUpLapsesInTheLedger() {
        assertThat(leavers.money(owed.reference(member))).isEqualTo(new Leavers.Money(20_000, 0));

        leavers.giveUp(owed.reference(member));
        leave(false);

        assertThat(owed.sum("DUE", member)).isZero();
        assertThat(owed.sum("LAPSED", member)).isEqualTo(20_000);
        assertThat(profile(member)).isNull();
        assertThat(ledger.imbalances()).noneMatch(finding -> finding.contains("지자체 " + owed.municipality + ":"));
    }

    @Test
    void whatFallsDueAfterwardsLapses() {
        leavers.giveUp(owed.reference(member));
        leave(false);
        owed.earn(member, 3_000);

        night();

        assertThat(owed.sum("DUE", member)).isZero();
        assertThat(owed.sum("LAPSED", member)).isEqualTo(23_000);
    }

    @Test
    void heldMoneyThatIsGivenUpIsOffTheLists() {
        rounds.jdbc
                .sql("update payee set outcome = 'ACCOUNT_CLOSED' where member_id = ?")
                .param(member)
                .update();
        rounds.listed(owed);
        assertThat(owed.payment(member)).startsWith("HELD");

        leavers.giveUp(owed.reference(member));

        assertThat(owed.payment(member)).startsWith("LAPSED");
    }

    @Test
    void moneyOnItsWayIsWaitedFor() {
        var run = rounds.exported(owed);
        assertThat(leavers.money(owed.reference(member))).isEqualTo(new Leavers.Money(0, 20_000));

        leave(true);
        night();

        assertThat(profile(member)).as("the bank has not answered").isNotNull();
        rounds.result(run, "%d,20000,0000,정상".formatted(rounds.payment(run, member)));
        night();
        assertThat(profile(member)).isNull();
    }

    @Test
    void ofAPaymentOnlyTheTransferIsKeptForFiveYears(@Autowired JdbcClient jdbc, @Autowired Seals seals) {
        var run = rounds.exported(owed);
        rounds.result(run, "%d,20000,0000,정상".formatted(rounds.payment(run, member)));
        leave(false);

        var sentTo = sentTo();
        assertThat(sentTo.account()).isEqualTo("01234567890");
        assertThat(sentTo.birthDate()).isNull();
        assertThat(sentTo.mobile()).isNull();
        SealedRows.assertKnown(jdbc, seals, "payment.sent_to");
        rounds.runs.close(run.id());
        clock.advance(Duration.ofDays(365 * 5 + 2));
        sent.forget();

        assertThat(rounds.jdbc
                        .sql("select sent_to is null from payment where member_id = ?")
                        .param(member)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(rounds.runs.get(run.id()).won()).isEqualTo(20_000);
    }

    @Test
    void vouchersAreHandedOverToANameAndAnAddress() {
        long other = owed.member(IncentiveKind.VOUCHER, null, 5_000);
        logins.createMember(owed.reference(other).toLowerCase(), logins.hash("Green#2026"));

        leaving.leave(owed.reference(other), true);

        assertThat(profile(other).ho()).isEqualTo("1203");
        assertThat(profile(other).account()).isNull();
        assertThat(rounds.listed(owed).members()).isEqualTo(2);
    }

    @Test
    void questionsToTheLeaverAreOver() {
        rounds.jdbc.sql("""
                        insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                        values (?, ?, 20251, 'CONFIRM', current_date, current_date + 30)
                        """).params(member, owed.municipality).update();
        var reference = "PAYEE-" + owed.reference(member);
        runtime.startProcessInstanceByKey("payee-check", reference);

        leave(true);

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
        assertThat(rounds.requests(member)).isEmpty();
    }

    private void leave(boolean owedMoney) {
        leaving.leave(owed.reference(member), owedMoney);
    }

    private void night() {
        var night = jobs.strike("leaver-erasure");
        jobs.next(night);
        assertThat(night).isEnded().hasPassed("end_leaversSettled");
    }

    private long payees() {
        return rounds.jdbc
                .sql("select count(*) from payee where member_id = ?")
                .param(member)
                .query(Long.class)
                .single();
    }

    private Profile profile(long id) {
        return open("select profile from member where id = ?", id);
    }

    private Profile sentTo() {
        return open("select sent_to from payment where member_id = ?", member);
    }

    private Profile open(String sql, long id) {
        var sealed = rounds.jdbc
                .sql(sql)
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single();
        return sealed.map(bytes -> documents.open(bytes, owed.reference(id), Profile.class))
                .orElse(null);
    }
}
