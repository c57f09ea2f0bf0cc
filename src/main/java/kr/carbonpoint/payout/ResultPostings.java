package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import kr.carbonpoint.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the good lines of {@code result_line} do to payments, ledger, members and mails. */
@Component
class ResultPostings {

    private static final String OPEN = """
            create temp table result_open on commit drop as
            select payment.id, payment.member_id, payment.channel, payment.sent_to is not null as changed,
                payment.state as before, line.code, line.outcome, line.words
            from result_line line join payment on payment.id = payment_id
            where line.reason is null and (
                payment.state = 'EXPORTED' or payment.state = 'PAID' and outcome <> 'PAID'
                or payment.state = 'RETURNED' and outcome = 'PAID')
            """;

    /** Back or forth between what a member is owed, what is with the bank and what was paid, half-year by half-year. */
    private static final String LEGS = """
            insert into ledger_leg (posting_id, municipality_id, member_id, half, account, points, won)
            select :posting, municipality_id, leg.member_id, half, side.account::ledger_account, sign * points, sign * won
            from ledger_leg leg join result_open open on open.member_id = leg.member_id
            cross join lateral (values
                (case before when 'PAID' then 'PAID' when 'RETURNED' then 'DUE' else 'RESERVED' end, -1),
                (case outcome when 'PAID' then 'PAID' else 'DUE' end, 1)) as side (account, sign)
            where leg.posting_id = :reserved and leg.account = 'RESERVED' and (outcome = 'PAID') = :paid
            """;

    private static final String STATES = """
            update payment set state = case outcome when 'PAID' then 'PAID' else 'RETURNED' end,
                reason = nullif(outcome, 'PAID'), changed_at = :now
            from result_open open where open.id = payment.id
            """;

    private static final String RETURNS = """
            insert into payment_return (payment_id, file_id, returned_at, after_success, code, reason, words)
            select id, :file, :now, before = 'PAID', code, outcome, words from result_open where outcome <> 'PAID'
            """;

    private static final String MAILS = """
            insert into due_mail (mail, member_id, about, due_at)
            select case outcome when 'PAID' then 'PAYMENT_DONE' else 'PAYMENT_RETURNED' end, member_id, id, :now
            from result_open on conflict do nothing
            """;

    /** Not when the member has changed the account since and the new one is good. */
    private static final String PAYEES = """
            insert into payee (member_id, checked_on, outcome)
            select member_id, :today, hold
            from result_open join unnest(:reasons::text[], :holds::text[]) as known (reason, hold) on reason = outcome
            where channel = 'CASH' or hold = 'DECEASED'
            on conflict (member_id) do update set checked_on = excluded.checked_on, outcome = excluded.outcome
            where not (payee.outcome = 'HOLDER_MATCHES' and payee.member_id in (
                select member_id from result_open where changed) and payee.checked_on >= :exported)
            """;

    /** Returned by mistake: the bank did pay into the account that it was about, so nobody has to correct it. */
    private static final String REPAIRED = """
            with good as (
                update payee set checked_on = :today, outcome = 'HOLDER_MATCHES'
                from result_open open
                where open.member_id = payee.member_id and before = 'RETURNED' and not changed
                    and (channel = 'CASH' or payee.outcome = 'DECEASED')
                returning payee.member_id
            )
            update payee_request set answered_on = :today
            from good where good.member_id = payee_request.member_id and kind = 'CORRECT' and answered_on is null
            """;

    private static final String REQUESTS = """
            insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
            select member_id, :municipality, :half, 'CORRECT', :today, :due
            from result_open join payee using (member_id)
            where result_open.outcome <> 'PAID' and payee.outcome = any(:asked::text[])
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final PaymentList list;
    private final Clock clock;

    ResultPostings(JdbcClient jdbc, Ledger ledger, PaymentList list, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.list = list;
        this.clock = clock;
    }

    record Counts(int paid, int returned) {}

    /** Applies the file with that id; the caller holds the lock of the run. */
    Counts apply(PayoutRun run, long file, String actor) {
        jdbc.sql(OPEN).update();
        var counts = jdbc.sql("""
                        select count(*) filter (where outcome = 'PAID') as paid,
                            count(*) filter (where outcome <> 'PAID') as returned from result_open
                        """).query(Counts.class).single();
        if (counts.paid() > 0) {
            post(run, file, actor, true);
        }
        if (counts.returned() > 0) {
            post(run, file, actor, false);
        }
        var now = OffsetDateTime.now(clock);
        for (String sql : List.of(STATES, RETURNS, MAILS)) {
            jdbc.sql(sql).param("now", now).param("file", file).update();
        }
        jdbc.sql(REPAIRED).param("today", LocalDate.now(clock)).update();
        ask(run);
        return counts;
    }

    private void post(PayoutRun run, long file, String actor, boolean paid) {
        String kind = paid ? "PAID" : "RETURNED";
        String source = "payout:%d:%s:%d".formatted(run.id(), kind.toLowerCase(), file);
        long posting = ledger.post(kind, run.municipality(), run.half(), source, actor);
        jdbc.sql(LEGS)
                .param("posting", posting)
                .param("reserved", list.reserved(run))
                .param("paid", paid)
                .update();
        ledger.balance(posting);
    }

    private void ask(PayoutRun run) {
        var holding = Arrays.stream(ReturnReason.values())
                .filter(reason -> reason.hold().isPresent())
                .toList();
        var today = LocalDate.now(clock);
        jdbc.sql(PAYEES)
                .param("today", today)
                .param("reasons", holding.stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "holds",
                        holding.stream()
                                .map(reason -> reason.hold().orElseThrow().name())
                                .toArray(String[]::new))
                .param("exported", run.exportedAt().toLocalDate())
                .update();
        jdbc.sql(REQUESTS)
                .param("municipality", run.municipality())
                .param("half", run.half().code())
                .param("today", today)
                .param("due", today.plusDays(ExportedPayments.ANSWER_DAYS))
                .param("asked", ExportedPayments.reasons(HoldReason.Ask.CORRECT).toArray(String[]::new))
                .update();
    }
}
