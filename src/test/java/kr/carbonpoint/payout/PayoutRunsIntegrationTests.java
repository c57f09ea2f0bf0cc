package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.PayoutRun.State;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.privacy.Seals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PayoutRunsIntegrationTests extends PayoutTests {

    private PayoutRuns runs;
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        runs = rounds.runs;
        jdbc = rounds.jdbc;
    }

    @Test
    void roundUnderWayIsOpenedOnce() {
        assertThat(open().id()).isEqualTo(open().id());
        assertThat(open().round()).isEqualTo(1);
    }

    @Test
    void listReservesWhatIsDue() {
        long member = owed.member(12_000);
        owed.member(8_000);
        var run = listed();
        assertThat(run.members()).isEqualTo(2);
        assertThat(run.won()).isEqualTo(20_000);
        assertThat(owed.sum("DUE")).isZero();
        assertThat(owed.sum("RESERVED")).isEqualTo(20_000);
        assertThat(owed.payment(member)).isEqualTo("LISTED");
    }

    @Test
    void correctionOfAnotherHalfYearIsTakenOff() {
        long member = owed.member(12_000);
        owed.earn(member, Owed.HALF.previous(), -5_000);
        assertThat(listed().won()).isEqualTo(7_000);
        assertThat(owed.sum("RESERVED", member)).isEqualTo(7_000);
    }

    @Test
    void whoeverOwesIsNotListed() {
        long member = owed.member(3_000);
        owed.earn(member, Owed.HALF.previous(), -5_000);
        assertThat(listed().members()).isZero();
        assertThat(owed.sum("DUE", member)).isEqualTo(-2_000);
    }

    @Test
    void accountsAreCheckedAndBadOnesHeld() {
        long missing = owed.member(IncentiveKind.CASH, null, 1_000);
        long differs = owed.member(IncentiveKind.CASH, "11111119999", 1_000);
        long closed = owed.member(IncentiveKind.CASH, "11111118888", 1_000);
        long unknown = owed.member(IncentiveKind.CASH, "11111117777", 1_000);
        long fine = owed.member(IncentiveKind.CASH, "11111111111", 1_000);
        rounds.checkHolders(owed);
        listed();
        assertThat(Stream.of(missing, differs, closed, unknown, fine).map(owed::payment))
                .containsExactly(
                        "HELD ACCOUNT_MISSING",
                        "HELD HOLDER_DIFFERS",
                        "HELD ACCOUNT_CLOSED",
                        "HELD ACCOUNT_UNKNOWN",
                        "LISTED");
        assertThat(owed.sum("RESERVED")).isEqualTo(1_000);
    }

    @Test
    void uncheckedAccountIsHeldAndVoucherIsNot() {
        long unchecked = owed.member(IncentiveKind.CASH, "11111111111", 1_000);
        long voucher = owed.member(IncentiveKind.VOUCHER, null, 1_000);
        listed();
        assertThat(owed.payment(unchecked)).isEqualTo("HELD NOT_CHECKED");
        assertThat(owed.payment(voucher)).isEqualTo("LISTED");
    }

    @Test
    void listIsMadeAnewWhileItIsOpen() {
        owed.member(1_000);
        listed();
        owed.member(2_000);
        assertThat(listed().won()).isEqualTo(3_000);
        assertThat(owed.sum("RESERVED")).isEqualTo(3_000);
    }

    @Test
    void listsMadeAtOnceReserveOnce() throws Exception {
        owed.member(1_000);
        int run = open().id();
        var threads = Executors.newFixedThreadPool(4);
        Callable<Void> list = () -> {
            runs.list(run);
            return null;
        };
        for (var made : threads.invokeAll(Stream.generate(() -> list).limit(8).toList())) {
            made.get();
        }
        threads.shutdown();
        assertThat(owed.sum("RESERVED")).isEqualTo(1_000);
        assertThat(owed.sum("DUE")).isZero();
    }

    @Test
    void sendingBackMakesTheListAnew(@Autowired JdbcClient jdbc, @Autowired Seals seals) {
        owed.member(1_000);
        var run = listed();
        runs.prepare(run.id(), "kim");
        owed.member(2_000);
        runs.sendBack(run.id(), State.PREPARED, "lee", "한 명이 빠졌어요.");
        assertThat(runs.get(run.id()).state()).isEqualTo(State.OPEN);
        assertThat(runs.get(run.id()).won()).isEqualTo(3_000);
        assertThat(runs.sentBackWith(run.id())).isEqualTo("한 명이 빠졌어요.");
        SealedRows.assertKnown(jdbc, seals, "payout_event.note");
        runs.prepare(run.id(), "kim");
        runs.approve(run.id(), "lee", 2, 3_000);
        runs.sendBack(run.id(), State.APPROVED, "park", "계좌를 다시 봐 주세요.");
        assertThat(runs.get(run.id()))
                .extracting(PayoutRun::state, PayoutRun::preparedBy, PayoutRun::approvedBy)
                .containsExactly(State.OPEN, null, null);
    }

    @Test
    void exportedListIsNotSentBack() {
        owed.member(1_000);
        var run = rounds.exported(owed);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> runs.sendBack(run.id(), State.APPROVED, Rounds.EXPORTER, "다시"));
        assertThat(owed.sum("RESERVED")).isEqualTo(1_000);
    }

    @Test
    void threeDifferentPeopleAreNeeded() {
        owed.member(1_000);
        var run = listed();
        runs.prepare(run.id(), "kim");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> runs.approve(run.id(), "kim", 1, 1_000));
        runs.approve(run.id(), "lee", 1, 1_000);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> runs.export(run.id(), "kim"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> runs.export(run.id(), "lee"));
        runs.export(run.id(), "park");
        assertThat(runs.get(run.id()).state()).isEqualTo(State.EXPORTED);
    }

    @Test
    void databaseWantsThreePeopleToo() {
        owed.member(1_000);
        var run = listed();
        runs.prepare(run.id(), "kim");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update payout_run set approved_by = 'kim' where id = ?")
                        .param(run.id())
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update payout_run set state = 'APPROVED' where id = ?")
                        .param(run.id())
                        .update());
    }

    @Test
    void otherFiguresAreNotApproved() {
        owed.member(1_000);
        var run = listed();
        runs.prepare(run.id(), "kim");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> runs.approve(run.id(), "lee", 2, 1_000))
                .matches(refusal -> refusal.field().equals("members"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> runs.approve(run.id(), "lee", 1, 1_001))
                .matches(refusal -> refusal.field().equals("won"));
    }

    @Test
    void preparedListStaysAsItIs() {
        owed.member(1_000);
        var run = listed();
        runs.prepare(run.id(), "kim");
        owed.member(2_000);
        runs.list(run.id());
        assertThat(runs.get(run.id()).won()).isEqualTo(1_000);
    }

    @Test
    void stepThatFailsLeavesNothing() {
        owed.member(1_000);
        var run = open();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    runs.list(run.id());
                    throw new IllegalStateException("killed");
                }));
        assertThat(owed.sum("DUE")).isEqualTo(1_000);
        assertThat(listed().won()).isEqualTo(1_000);
    }

    private PayoutRun open() {
        return runs.open(Owed.HALF, owed.municipality, owed.reference);
    }

    private PayoutRun listed() {
        return rounds.listed(owed);
    }
}
