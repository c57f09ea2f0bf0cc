package kr.carbonpoint.payout;

import java.util.List;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.payout.PayoutRun.State;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of payments on their way: made, prepared, approved by a second person, exported by a third, closed. Each step
 * happens once, in one transaction with what it does to the ledger; whoever comes second is told or, where nobody looks,
 * finds it done.
 */
@Service
public class PayoutRuns {

    private final RunStore runs;
    private final PaymentList list;
    private final ExportedPayments exported;
    private final UnclaimedMoney unclaimed;
    private final JdbcClient jdbc;

    PayoutRuns(RunStore runs, PaymentList list, ExportedPayments exported, UnclaimedMoney unclaimed, JdbcClient jdbc) {
        this.runs = runs;
        this.list = list;
        this.exported = exported;
        this.unclaimed = unclaimed;
        this.jdbc = jdbc;
    }

    /** The round that is under way, or the next one. */
    @Transactional
    public PayoutRun open(Half half, long municipality, String reference) {
        runs.lockMunicipality(municipality);
        runs.open(half, municipality, reference);
        return get(reference);
    }

    /** The latest round of a process. */
    public PayoutRun get(String reference) {
        return runs.latest(reference).orElseThrow(() -> new IllegalArgumentException("No pay-out of " + reference));
    }

    public PayoutRun get(int run) {
        return runs.find(run).orElseThrow(() -> new IllegalArgumentException("No pay-out " + run));
    }

    /** All lists of a municipality, the latest first. */
    public List<PayoutRun> of(long municipality) {
        return runs.of(municipality);
    }

    /** Why the list was sent back the last time, in the words of who did; empty when it was not. */
    public String sentBackWith(int run) {
        return runs.sentBackWith(get(run)).orElse("");
    }

    /**
     * Makes the list out of all that is due, or makes it anew while nobody prepared it. What cannot be paid is held with
     * a {@link HoldReason}; the rest is reserved. A list that was handed on stays as it is.
     */
    @Transactional
    public void list(int id) {
        var run = lock(id);
        if (run.isIn(State.OPEN)) {
            list.rebuild(run, "system");
            runs.log(run, "system", "LISTED", null);
        }
    }

    /** @throws Refusal when the list is empty or was handed on already */
    @Transactional
    public void prepare(int id, String actor) {
        var run = lock(id);
        refuseUnless(run.members() > 0, null, "지급할 사람이 없는 명단이에요. 보류된 사람만 있으면 승인 없이 마감해 주세요.");
        list.verify(id);
        move(run, State.OPEN, State.PREPARED, actor);
    }

    /**
     * Back to the preparer: the list is made anew, with whatever was corrected meanwhile.
     *
     * @param from PREPARED by the approver, APPROVED by the exporter, who has given no file away
     */
    @Transactional
    public void sendBack(int id, State from, String actor, String reason) {
        var run = lock(id);
        move(run, from, State.OPEN, actor);
        runs.log(run, actor, "SENT_BACK", reason);
        list.rebuild(run, actor);
    }

    /**
     * @param members and {@code won}: what the approver read and typed again
     * @throws Refusal when they differ from the list, or the same person prepared it
     */
    @Transactional
    public void approve(int id, String actor, int members, long won) {
        var run = lock(id);
        refuseUnless(!actor.equals(run.preparedBy()), null, "명단을 만든 사람은 승인할 수 없어요. 다른 담당자가 승인해 주세요.");
        refuseUnless(members == run.members(), "members", "명단의 인원과 달라요. 명단을 다시 보고 인원을 입력해 주세요.");
        refuseUnless(won == run.won(), "won", "명단의 금액과 달라요. 명단을 다시 보고 금액을 입력해 주세요.");
        list.verify(id);
        move(run, State.PREPARED, State.APPROVED, actor);
    }

    /** The files are with the bank and the other channels: from now on results are waited for. */
    @Transactional
    public void export(int id, String actor) {
        var run = lock(id);
        refuseUnless(
                !actor.equals(run.preparedBy()) && !actor.equals(run.approvedBy()),
                null,
                "명단을 만들거나 승인한 사람은 내보낼 수 없어요. 다른 담당자가 내보내 주세요.");
        list.verify(id);
        move(run, State.APPROVED, State.EXPORTED, actor);
        exported.mark(run);
    }

    /** Ends a round whose results are all in, or in which nobody was paid. */
    @Transactional
    public void close(int id) {
        var run = lock(id);
        if (run.isIn(State.CLOSED)) {
            return;
        }
        if (run.members() > 0) {
            refuseUnless(run.isIn(State.EXPORTED), null, "아직 내보내지 않은 명단이에요.");
            refuseUnless(waiting(id) == 0, null, "결과가 오지 않은 지급이 %d건 있어요. 결과 파일을 먼저 올려 주세요.".formatted(waiting(id)));
        } else {
            exported.tellHeld(run);
        }
        move(run, run.state(), State.CLOSED, "system");
    }

    /** Payments without a result. */
    public int waiting(int run) {
        return count(run, "state = 'EXPORTED'");
    }

    /** Whether money of this round came back or was held: there is a next round to wait for. */
    public boolean anythingReturned(int run) {
        return count(run, "state in ('RETURNED', 'HELD')") > 0;
    }

    /** Announces publicly what could not be paid for long enough, of this half-year and earlier ones. */
    @Transactional
    public void announce(Half half, long municipality) {
        runs.lockMunicipality(municipality);
        unclaimed.announce(half, municipality);
    }

    /** Lets lapse, or donates, what can no longer be claimed, of this half-year and earlier ones. */
    @Transactional
    public void expire(Half half, long municipality) {
        runs.lockMunicipality(municipality);
        unclaimed.expire(half, municipality);
    }

    private PayoutRun lock(int id) {
        runs.lockMunicipality(get(id).municipality());
        return runs.lock(id);
    }

    private void move(PayoutRun run, State from, State to, String actor) {
        refuseUnless(runs.move(run, from, to, actor), null, "다른 담당자가 이미 처리했어요. 화면을 새로 고쳐 주세요.");
        if (to != State.OPEN) {
            runs.log(run, actor, to.name(), null);
        }
    }

    private int count(int run, String condition) {
        return jdbc.sql("select count(*) from payment where run_id = ? and " + condition)
                .param(run)
                .query(Integer.class)
                .single();
    }

    private static void refuseUnless(boolean fine, String field, String message) {
        if (!fine) {
            throw new Refusal(field, message);
        }
    }
}
