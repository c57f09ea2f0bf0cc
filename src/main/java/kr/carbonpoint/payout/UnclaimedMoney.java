package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that cannot be paid: public notice after some time, and an end after the legal term (domain.md §1.6). */
@Component
class UnclaimedMoney {

    /** Of payments that failed: the money was not on a list again since. */
    private static final String NOT_PAID_SINCE = """
            not exists (
                select from payment later
                where later.member_id = payment.member_id and later.municipality_id = payment.municipality_id
                    and later.id > payment.id and later.state in ('LISTED', 'EXPORTED', 'PAID'))
            """;

    private static final String ANNOUNCE = """
            with announced as (
            update payment set state = 'NOTICED', changed_at = :now
            from payout_run run
            where run.id = run_id and run.half <= :half and payment.municipality_id = :municipality
                and payment.state in ('RETURNED', 'HELD') and changed_at <= :since
                and reason not in ('NOT_CHECKED', 'BELOW_MINIMUM', 'BANK_UNAVAILABLE')
                and payment.member_id in (
                    select member_id from ledger_leg where municipality_id = :municipality and account = 'DUE'
                    group by member_id having sum(won) > 0)
                and %s
            returning payment.id, payment.member_id)
            insert into due_mail (mail, member_id, about, due_at)
            select 'LAPSING', member_id, max(id), :now from announced group by member_id
            on conflict do nothing
            """.formatted(NOT_PAID_SINCE);

    /** Of a half-year as much as is owed altogether: what was paid too much for another one counts against it. */
    private static final String ENDED = """
            with owed as materialized (
                select member_id, coalesce(sum(points) filter (where half = :half), 0) as points, sum(points) as all_points,
                    coalesce(sum(won) filter (where half = :half), 0) as won, sum(won) as all_won
                from ledger_leg where municipality_id = :municipality and account = 'DUE' group by member_id
            ), ended as (
                select member_id, greatest(least(points, all_points), 0) as points, least(won, all_won) as won
                from owed
                where least(won, all_won) > 0 and member_id in (
                    select payment.member_id from payment join payout_run run on run.id = run_id
                    where payment.municipality_id = :municipality and payment.state = 'NOTICED' and run.half >= :half
                        and %s)
            )
            """.formatted(NOT_PAID_SINCE);

    private static final String GIVE_UP = ENDED + """
            insert into ledger_leg (posting_id, municipality_id, member_id, half, account, points, won)
            select :posting, :municipality, member_id, :half, side.account::ledger_account, sign * points, sign * won
            from ended cross join (values ('DUE', -1), (:account, 1)) as side (account, sign)
            """;

    private static final String CLOSE = """
            update payment set state = :account, changed_at = :now
            from payout_run run
            where run.id = run_id and run.half <= :half and payment.municipality_id = :municipality
                and payment.state = 'NOTICED'
                and payment.member_id in (select member_id from ledger_leg where posting_id = :posting)
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final PayoutPolicies policies;
    private final Clock clock;

    UnclaimedMoney(JdbcClient jdbc, Ledger ledger, PayoutPolicies policies, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.policies = policies;
        this.clock = clock;
    }

    /** Not what waits for us (a check, a larger sum), only what waits for the member. */
    void announce(Half half, long municipality) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql(ANNOUNCE)
                .param("now", now)
                .param("municipality", municipality)
                .param("since", now.minusDays(policies.of(municipality).noticeDays()))
                .param("half", half.code())
                .update();
    }

    /** Only what was announced. */
    void expire(Half half, long municipality) {
        var policy = policies.of(municipality);
        var today = LocalDate.now(clock);
        owed(municipality).stream()
                .filter(owed -> owed.compareTo(half) <= 0 && today.isAfter(policy.claimableUntil(owed)))
                .forEach(owed -> giveUp(owed, municipality, policy.donate() ? "DONATED" : "LAPSED"));
    }

    private void giveUp(Half half, long municipality, String account) {
        boolean nothing = jdbc.sql(ENDED + "select not exists (select from ended)")
                .param("municipality", municipality)
                .param("half", half.code())
                .query(Boolean.class)
                .single();
        if (nothing) {
            return;
        }
        var now = OffsetDateTime.now(clock);
        String source = "payout:%d:%s:%s:%s".formatted(municipality, half, account, now.toInstant());
        long posting = ledger.post(account, municipality, half, source, "system");
        for (String sql : List.of(GIVE_UP, CLOSE)) {
            jdbc.sql(sql)
                    .param("municipality", municipality)
                    .param("half", half.code())
                    .param("posting", posting)
                    .param("account", account)
                    .param("now", now)
                    .update();
        }
        ledger.balance(posting);
    }

    private List<Half> owed(long municipality) {
        return jdbc.sql("""
                        select half from ledger_leg where municipality_id = ? and account = 'DUE'
                        group by half having sum(won) > 0 order by half
                        """)
                .param(municipality)
                .query((row, n) -> Half.ofCode(row.getInt("half")))
                .list();
    }
}
