package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.Surroundings;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.process.PayoutStart;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pay-out of a municipality, from asking its members to the last won. */
@ProcessTest
class PayoutProcessTests extends PayoutTests {

    @Autowired
    PayoutStart start;

    @Autowired
    StaffMembers staff;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    private StaffMember preparer;
    private StaffMember approver;
    private StaffMember exporter;

    @BeforeEach
    void threePeople() {
        rounds.jdbc
                .sql("insert into municipality (id, name) values (?, '지급시') on conflict do nothing")
                .param(owed.municipality)
                .update();
        preparer = staff.of(owed.municipality, "payout-preparer");
        approver = staff.of(owed.municipality, "payout-approver");
        exporter = staff.of(owed.municipality, "payout-exporter");
    }

    @AfterEach
    void tidyUp() {
        for (var process : new String[] {"payout-municipality", "payout"}) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .list()
                    .forEach(open -> runtime.deleteProcessInstance(open.getId(), "test"));
        }
    }

    @Test
    void moneyReachesTheMemberThroughThreePeople() {
        long member = owed.member(20_000);
        var payout = begin();
        assertThat(payout).isWaitingAt("service_askMembers");

        jobs.run(owed.reference, "service_askMembers");
        assertThat(payout).isWaitingAt("timer_listDay");
        jobs.run(owed.reference, "timer_listDay");
        jobs.runAll(owed.reference);
        assertThat(payout).isWaitingAt("task_preparePayout");
        assertThat(preparer.queue().toString()).contains("지급 명단 작성");
        assertThat(approver.tasks(owed.reference)).isEmpty();

        preparer.does(owed.reference, Map.of("confirm", true));
        assertThat(approver.isRefused(owed.reference, Map.of("decision", "APPROVE", "members", 1, "won", 20_001)))
                .contains("금액");
        approver.does(owed.reference, Map.of("decision", "APPROVE", "members", 1, "won", 20_000));
        assertThat(payout).isWaitingAt("task_exportPayout");
        assertThat(exporter.sees(owed.reference, "files").asText()).contains("/staff/payouts/");
        exporter.does(owed.reference, Map.of("decision", "EXPORT"));
        assertThat(payout).isWaitingAt("task_readBankResult");

        result(member, 20_000, "0000,정상");
        assertThat(payout).hasPassed("boundary_bankResultRead").isWaitingAt("service_closePayoutRun");
        jobs.runAll(owed.reference);

        assertThat(payout).isEnded().hasPassed("end_payoutDone");
        assertThat(owed.sum("PAID", member)).isEqualTo(20_000);
    }

    @Test
    void listThatIsSentBackIsMadeAnew() {
        owed.member(20_000);
        var payout = listed();
        preparer.does(owed.reference, Map.of("confirm", true));
        owed.member(5_000);

        approver.does(owed.reference, Map.of("decision", "SEND_BACK", "message", "한 분이 빠졌어요."));
        jobs.runAll(owed.reference);

        assertThat(payout).isWaitingAt("task_preparePayout");
        assertThat(preparer.sees(owed.reference, "notice").asText()).contains("한 분이 빠졌어요");
        assertThat(rounds.runs.get(owed.reference).members()).isEqualTo(2);
    }

    @Test
    void listIsSentBackBeforeItsFilesAreGivenAway() {
        owed.member(20_000);
        var payout = listed();
        preparer.does(owed.reference, Map.of("confirm", true));
        approver.does(owed.reference, Map.of("decision", "APPROVE", "members", 1, "won", 20_000));
        var run = rounds.runs.get(owed.reference);
        rounds.files.write(
                run.id(), rounds.files.names(run.id()).get(0), exporter.user(), OutputStream.nullOutputStream());
        assertThat(exporter.isRefused(owed.reference, Map.of("decision", "SEND_BACK", "message", "한 분이 빠졌어요.")))
                .contains("이미 넘겼으면");
        owed.member(5_000);

        exporter.does(owed.reference, Map.of("decision", "SEND_BACK", "unsent", true, "message", "한 분이 빠졌어요."));
        jobs.runAll(owed.reference);

        assertThat(payout).isWaitingAt("task_preparePayout");
        assertThat(preparer.sees(owed.reference, "notice").asText()).contains("한 분이 빠졌어요");
        assertThat(preparer.sees(owed.reference, "overview").asText()).contains("파일을", "은행에 넘어가지 않았는지 꼭 확인해 주세요");
        handOn(2, 25_000);
        assertThat(payout).isWaitingAt("task_readBankResult");
        assertThat(owed.sum("RESERVED")).isEqualTo(25_000);
    }

    @Test
    void returnedMoneyIsPaidInTheNextRound() {
        long member = owed.member(20_000);
        var payout = exported(1, 20_000);
        result(member, 20_000, "0421,계좌해지");
        jobs.runAll(owed.reference);
        assertThat(payout)
                .hasPassed("service_announceUnpaid", "service_expireUnpaid")
                .isWaitingAt("timer_nextRound");

        rounds.jdbc
                .sql("update payee set outcome = 'HOLDER_MATCHES', checked_on = current_date where member_id = ?")
                .param(member)
                .update();
        jobs.run(owed.reference, "timer_nextRound");
        jobs.runAll(owed.reference);
        handOn(1, 20_000);
        result(member, 20_000, "0000,정상");
        jobs.runAll(owed.reference);

        assertThat(payout).isEnded();
        assertThat(owed.payments(member)).containsExactly("RETURNED", "PAID");
    }

    @Test
    void emptyListBothersNobody() {
        owed.member(IncentiveKind.CASH, null, 20_000);
        var payout = listed();

        assertThat(payout).hasNotPassed("task_preparePayout").isWaitingAt("timer_nextRound");
        assertThat(preparer.tasks(owed.reference)).isEmpty();
    }

    @Test
    void municipalityThatOwesNothingIsDoneAtOnce() {
        var payout = listed();

        assertThat(payout).isEnded().hasPassed("end_payoutDone");
    }

    @Test
    void laterHalfYearTakesOver() {
        owed.member(IncentiveKind.CASH, null, 20_000);
        var payout = listed();
        start.request(Owed.HALF.next(), owed.municipality, "test");

        jobs.run(owed.reference, "timer_nextRound");
        jobs.runAll(owed.reference);

        assertThat(payout).isEnded();
        assertThat(owed.sum("DUE")).isEqualTo(20_000);
    }

    /** The results came by another way while the form was open. */
    @Test
    void exporterMaySayThatAllResultsAreIn() {
        long member = owed.member(20_000);
        var payout = exported(1, 20_000);
        assertThat(exporter.isRefused(owed.reference, Map.of("done", true))).contains("결과");
        state("PAID");

        exporter.does(owed.reference, Map.of("done", true));
        state("EXPORTED");
        result(member, 20_000, "0000,정상");
        jobs.runAll(owed.reference);

        assertThat(payout).isEnded().hasPassed("task_readBankResult").hasNotPassed("boundary_bankResultRead");
    }

    @Test
    void municipalityIsRemindedOfAListThatWaits() {
        owed.member(20_000);
        var payout = listed();

        jobs.run(owed.reference, "timer_payoutLate");
        jobs.run(owed.reference, "service_remindDuty");

        assertThat(payout).hasPassed("end_dutyReminded").isWaitingAt("task_preparePayout");
        assertThat(Surroundings.MAILS.getReceivedMessages())
                .anySatisfy(mail -> assertThat(mail.getSubject()).contains("지급 업무가 남아 있습니다", owed.reference));
        jobs.run(owed.reference, "timer_payoutLate");
    }

    @Test
    void timerBeginsEachPayoutOnceWhenItsTimeHasCome() {
        owed.member(20_000);
        var reference = owed.askedOn(LocalDate.now(clock));

        day();
        var payout = instance(reference);
        assertThat(payout).isWaitingAt("service_askMembers");
        runtime.deleteProcessInstance(payout.getId(), "test");
        day();

        assertThat(instance(reference) == null).as("begun once").isTrue();
    }

    @Test
    void administratorBeginsAllThatOwe() {
        owed.member(20_000);

        assertThat(start.requestAll(Owed.HALF, "admin")).isTrue();
        var all = instance("PAYOUT-2025H1");
        jobs.runAll("PAYOUT-2025H1");

        assertThat(all).isEnded().hasPassed("end_requestedPayoutsStarted");
        assertThat(instance(owed.reference)).isWaitingAt("service_askMembers");
    }

    @Test
    void payoutUnderWayIsNotBegunAgain() {
        begin();

        assertThat(start.request(Owed.HALF, owed.municipality, "test")).isFalse();
    }

    private void day() {
        var all = jobs.strike("payout");
        assertThat(all).isWaitingAt("service_startDuePayouts");
        jobs.next(all);
        assertThat(all).isEnded().hasPassed("end_duePayoutsStarted");
    }

    private ProcessInstance begin() {
        assertThat(start.request(Owed.HALF, owed.municipality, "test")).isTrue();
        return instance(owed.reference);
    }

    private ProcessInstance listed() {
        var payout = begin();
        jobs.runAll(owed.reference);
        jobs.run(owed.reference, "timer_listDay");
        jobs.runAll(owed.reference);
        return payout;
    }

    private ProcessInstance exported(int members, long won) {
        var payout = listed();
        handOn(members, won);
        return payout;
    }

    private void handOn(int members, long won) {
        preparer.does(owed.reference, Map.of("confirm", true));
        approver.does(owed.reference, Map.of("decision", "APPROVE", "members", members, "won", won));
        exporter.does(owed.reference, Map.of("decision", "EXPORT"));
    }

    private void result(long member, long won, String outcome) {
        var run = rounds.runs.get(owed.reference);
        rounds.result(run, "%d,%d,%s".formatted(rounds.payment(run, member), won, outcome));
    }

    private void state(String state) {
        rounds.jdbc
                .sql("update payment set state = ? where municipality_id = ?")
                .params(state, owed.municipality)
                .update();
    }

    private ProcessInstance instance(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }
}
