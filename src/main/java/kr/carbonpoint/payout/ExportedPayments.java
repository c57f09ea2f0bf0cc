package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import kr.carbonpoint.payout.HoldReason.Ask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows for the members when a list has gone out: those on it wait, those held are asked and told. */
@Component
class ExportedPayments {

    /** How long a member is given to answer, in days. */
    static final int ANSWER_DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportedPayments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void mark(PayoutRun run) {
        jdbc.sql("update payment set state = 'EXPORTED', changed_at = ? where run_id = ? and state = 'LISTED'")
                .params(OffsetDateTime.now(clock), run.id())
                .update();
        tellHeld(run);
    }

    /**
     * A question in the task list of everybody who can do something about it, and a mail to each: one for a reason and
     * half-year, however many lists follow.
     */
    void tellHeld(PayoutRun run) {
        ask(run, "CORRECT", reasons(Ask.CORRECT));
        ask(run, "CONFIRM", reasons(Ask.CONFIRM));
        jdbc.sql("""
                insert into due_mail (mail, member_id, about, due_at)
                select 'PAYMENT_HELD', member_id, id, :now from payment
                where run_id = :run and state = 'HELD' and not exists (
                    select from payment told join payout_run earlier on earlier.id = told.run_id
                    where told.member_id = payment.member_id and told.municipality_id = payment.municipality_id
                        and told.reason = payment.reason and told.id < payment.id and half = :half)
                on conflict do nothing
                """)
                .param("run", run.id())
                .param("half", run.half().code())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void ask(PayoutRun run, String kind, List<String> reasons) {
        var today = LocalDate.now(clock);
        jdbc.sql("""
                insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                select member_id, municipality_id, :half, :kind, :today, :due
                from payment where run_id = :run and state = 'HELD' and reason in (:reasons)
                on conflict do nothing
                """)
                .param("half", run.half().code())
                .param("kind", kind)
                .param("today", today)
                .param("due", today.plusDays(ANSWER_DAYS))
                .param("run", run.id())
                .param("reasons", reasons)
                .update();
    }

    static List<String> reasons(Ask ask) {
        return Arrays.stream(HoldReason.values())
                .filter(reason -> reason.ask() == ask)
                .map(HoldReason::name)
                .toList();
    }
}
