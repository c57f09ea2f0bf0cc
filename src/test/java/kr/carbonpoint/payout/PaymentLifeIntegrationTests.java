package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.PaymentState.Stage;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From what is due to where it ends. */
class PaymentLifeIntegrationTests extends PayoutTests {

    @Autowired
    private PaymentHistory history;

    @Autowired
    private PayeeRequests requests;

    @Autowired
    private CorrectAccount correctAccount;

    @Autowired
    private ConfirmPayee confirmPayee;

    @Test
    void returnedMoneyIsPaidInTheNextRoundOnceTheAccountIsCorrected() {
        long member = owed.member(10_000);
        assertThat(stages(member)).containsExactly(Stage.DUE);

        var first = rounds.exported(owed);
        assertThat(stages(member)).containsExactly(Stage.SENT);
        rounds.result(first, rounds.payment(first, member) + ",10000,0421,계좌해지");
        rounds.runs.close(first.id());
        assertThat(rounds.runs.anythingReturned(first.id())).isTrue();
        assertThat(stages(member)).containsExactly(Stage.RETURNED);

        var uncorrected = rounds.listed(owed);
        assertThat(owed.payment(member)).isEqualTo("HELD ACCOUNT_CLOSED");
        assertThat(uncorrected.round()).isEqualTo(2);
        assertThat(history.of(owed.reference(member)).get(0).advice()).isEqualTo("로그인해서 다른 계좌로 바꿔 주세요.");

        correct(member, "01099998881");
        assertThat(history.of(owed.reference(member)).get(0).advice())
                .isEqualTo("계좌를 확인했어요. 다음 지급 때 보내 드려요. 따로 하실 일은 없어요.");
        assertThat(rounds.requests(member)).isEmpty();
        assertThat(requests.waits(login(member))).isFalse();

        var second = rounds.exported(owed);
        assertThat(second.id()).isEqualTo(uncorrected.id());
        assertThat(rounds.text(second, rounds.files.names(second.id()).get(0))).contains("088,신한은행,01099998881,10000");
        rounds.result(second, rounds.payment(second, member) + ",10000,0000,정상");
        rounds.runs.close(second.id());
        assertThat(owed.sum("PAID", member)).isEqualTo(10_000);
        assertThat(stages(member)).containsExactly(Stage.PAID, Stage.RETURNED);
        assertThat(history.of(owed.reference(member)).get(0).title()).isEqualTo("계좌로 보내 드렸어요.");
        assertThat(ledger.imbalances()).noneMatch(finding -> finding.contains("지자체 " + owed.municipality));
    }

    @Test
    void newAccountIsNotBlamedForTheOldOne() {
        long member = owed.member(10_000);
        var run = rounds.exported(owed);
        correct(member, "01099998881");
        rounds.result(run, rounds.payment(run, member) + ",10000,0421,계좌해지");
        rounds.runs.close(run.id());
        assertThat(rounds.requests(member)).isEmpty();
        assertThat(rounds.listed(owed).won()).isEqualTo(10_000);
    }

    @Test
    void heldMemberIsToldOnceForAReason() {
        long member = owed.member(IncentiveKind.CASH, null, 10_000);
        rounds.checkHolders(owed);
        for (int round = 0; round < 2; round++) {
            rounds.runs.close(rounds.listed(owed).id());
        }
        assertThat(owed.payments(member)).containsExactly("HELD", "HELD");
        assertThat(rounds.mails(member)).containsExactly("PAYMENT_HELD");

        rounds.jdbc
                .sql("update payee set outcome = 'SEIZED' where member_id = ?")
                .param(member)
                .update();
        rounds.runs.close(rounds.listed(owed).id());
        assertThat(rounds.mails(member)).containsExactly("PAYMENT_HELD", "PAYMENT_HELD");
    }

    @Test
    void heldMemberIsAskedAndTold() {
        long member = owed.member(IncentiveKind.CASH, null, 10_000);
        rounds.checkHolders(owed);
        var run = rounds.listed(owed);
        assertThat(run.members()).isZero();
        rounds.runs.close(run.id());
        assertThat(rounds.requests(member)).containsExactly("CORRECT");
        assertThat(rounds.mails(member)).containsExactly("PAYMENT_HELD");
        assertThat(history.of(owed.reference(member)))
                .singleElement()
                .returns(Stage.HELD, PaymentState::stage)
                .returns("받을 계좌가 없어요.", PaymentState::reason)
                .returns(java.time.LocalDate.of(2030, 12, 31), PaymentState::deadline);
    }

    @Test
    void deadlineIsThatOfTheOldestMoney() {
        long member = owed.member(IncentiveKind.CASH, null, 10_000);
        owed.earn(member, new Half(2023, 1), 5_000);
        rounds.runs.close(rounds.listed(owed).id());
        assertThat(history.of(owed.reference(member)))
                .singleElement()
                .returns(15_000L, PaymentState::won)
                .returns(java.time.LocalDate.of(2028, 12, 31), PaymentState::deadline);
    }

    @Test
    void campaignAsksOnceWhoDidNotConfirmLately() {
        long silent = owed.member(IncentiveKind.CASH, "11111111111", 1_000);
        long confirmed = owed.member(1_000);
        long other = owed.member(IncentiveKind.VOUCHER, null, 1_000);
        rounds.jdbc
                .sql("update payee set confirmed_on = '2025-12-01' where member_id = ?")
                .param(confirmed)
                .update();
        assertThat(rounds.campaigns.ask(Owed.HALF, owed.municipality)).isEqualTo(2);
        assertThat(rounds.campaigns.ask(Owed.HALF, owed.municipality)).isZero();
        assertThat(rounds.requests(silent)).containsExactly("CONFIRM");
        assertThat(rounds.mails(silent)).containsExactly("CONFIRM_PAYEE");
        assertThat(rounds.requests(confirmed)).isEmpty();
        assertThat(rounds.requests(other)).containsExactly("CONFIRM");
    }

    @Test
    void memberConfirmsAccountAndAddress() {
        long member = owed.member(1_000);
        rounds.jdbc
                .sql("update payee set confirmed_on = null where member_id = ?")
                .param(member)
                .update();
        rounds.campaigns.ask(Owed.HALF, owed.municipality);
        var task = task("task_confirmPayee", member);
        assertThat(confirmPayee.show(task).get("current").toString())
                .contains("012")
                .doesNotContain("01234567890");
        assertThat(confirmPayee.submit(task, new Answers(Map.of("decision", "SAME"))))
                .isEmpty();
        assertThat(rounds.requests(member)).isEmpty();
    }

    @Test
    void nobodyElseSeesOrAnswersTheQuestion() {
        long member = owed.member(1_000);
        var stranger = new FormTask("1", "task_confirmPayee", "PAYEE-" + owed.reference(member), "stranger");
        assertThat(confirmPayee.show(stranger)).containsOnlyKeys("notice");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> confirmPayee.submit(stranger, new Answers(Map.of("decision", "SAME"))));
    }

    @Test
    void accountThatTheAgencyDoesNotAcceptIsNotStored() {
        long member = owed.member(1_000);
        for (String account : new String[] {"01111119999", "01111118888", "01111117777", "12"}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> correct(member, account))
                    .matches(refusal -> refusal.field().equals("accountNumber"))
                    .matches(refusal -> !refusal.getMessage().contains(account));
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correctAccount.submit(
                        task("task_correctAccount", member),
                        new Answers(Map.of("bank", "088", "accountNumber", "01099998881", "accountHolder", "이하늘"))))
                .matches(refusal -> refusal.field().equals("accountHolder"));
    }

    @Test
    void unclaimedMoneyIsAnnouncedAndLapses() {
        long member = returned();
        rounds.runs.announce(Owed.HALF, owed.municipality);
        assertThat(owed.payment(member)).startsWith("RETURNED");
        clock.advance(Duration.ofDays(181));
        rounds.runs.announce(Owed.HALF, owed.municipality);
        assertThat(owed.payment(member)).startsWith("NOTICED");
        assertThat(rounds.mails(member)).contains("LAPSING");
        rounds.runs.expire(Owed.HALF, owed.municipality);
        assertThat(owed.sum("LAPSED", member)).isZero();
        clock.advance(Duration.ofDays(5 * 366));
        rounds.runs.expire(Owed.HALF, owed.municipality);
        rounds.runs.expire(Owed.HALF, owed.municipality);
        assertThat(owed.sum("LAPSED", member)).isEqualTo(10_000);
        assertThat(owed.sum("DUE", member)).isZero();
        assertThat(stages(member)).containsExactly(Stage.LAPSED);
    }

    @Test
    void municipalityMayDonateInstead() {
        rounds.jdbc.sql("""
                insert into payout_policy select :municipality, from_on, pay_first_half, pay_second_half, list_days, ask_days,
                    recheck_days, confirm_days, true, 2000, notice_days, claim_years, 'DONATE', template, 'test'
                from payout_policy where municipality_id = 0
                """).param("municipality", owed.municipality).update();
        long small = owed.member(1_000);
        long member = returned();
        assertThat(owed.payment(small)).isEqualTo("HELD BELOW_MINIMUM");
        clock.advance(Duration.ofDays(181));
        rounds.runs.announce(Owed.HALF, owed.municipality);
        clock.advance(Duration.ofDays(5 * 366));
        rounds.runs.expire(Owed.HALF, owed.municipality);
        assertThat(owed.sum("DONATED", member)).isEqualTo(10_000);
        assertThat(owed.sum("DUE", small)).isEqualTo(1_000);
    }

    @Test
    void confirmationIsWaitedForWhereTheMunicipalityWantsIt() {
        rounds.jdbc.sql("""
                insert into payout_policy select :municipality, from_on, pay_first_half, pay_second_half, list_days, ask_days,
                    recheck_days, confirm_days, true, 0, notice_days, claim_years, after_deadline, template, 'test'
                from payout_policy where municipality_id = 0
                """).param("municipality", owed.municipality).update();
        long member = owed.member(1_000);
        rounds.jdbc
                .sql("update payee set confirmed_on = null where member_id = ?")
                .param(member)
                .update();
        rounds.listed(owed);
        assertThat(owed.payment(member)).isEqualTo("HELD INFO_NOT_UPDATED");
    }

    private long returned() {
        long member = owed.member(10_000);
        var run = rounds.exported(owed);
        rounds.result(run, rounds.payment(run, member) + ",10000,0421,계좌해지");
        rounds.runs.close(run.id());
        return member;
    }

    private void correct(long member, String account) {
        correctAccount.submit(
                task("task_correctAccount", member),
                new Answers(Map.of("bank", "088", "accountNumber", account, "accountHolder", "김하늘")));
    }

    private FormTask task(String key, long member) {
        return new FormTask("1", key, "PAYEE-" + owed.reference(member), login(member));
    }

    private String login(long member) {
        return owed.reference(member).toLowerCase();
    }

    private java.util.List<Stage> stages(long member) {
        return history.of(owed.reference(member)).stream()
                .map(PaymentState::stage)
                .toList();
    }
}
