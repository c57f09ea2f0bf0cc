package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kr.carbonpoint.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds the payments of a list out of what the ledger says is due, and takes them back. */
@Component
class PaymentList {

    /**
     * Everything from one snapshot: a correction that comes in meanwhile is in the payment and the legs, or in neither.
     * Who changes how they are paid meanwhile waits, so that the profile of the listing is kept.
     */
    private static final String BUILD = """
            with due as materialized (
                select member_id, half, sum(points) as points, sum(won) as won
                from ledger_leg where municipality_id = :municipality and account = 'DUE'
                group by member_id, half
            ), owed as (
                select member_id, sum(points) as points, sum(won) as won from due group by member_id having sum(won) > 0
            ), judged as (
                select owed.*, incentive, case
                    when profile is null then 'LEFT'
                    when outcome = 'DECEASED' then outcome
                    when won < :minimum and left_on is null then 'BELOW_MINIMUM'
                    when incentive = 'CASH' and outcome is null then 'NOT_CHECKED'
                    when incentive = 'CASH' and outcome <> 'HOLDER_MATCHES' then outcome
                    when incentive = 'CASH' and checked_on < :checkedSince then 'NOT_CHECKED'
                    when left_on is null and :confirmed and (confirmed_on is null or confirmed_on < :confirmedSince) then 'INFO_NOT_UPDATED'
                end as reason
                from owed join member on id = owed.member_id left join payee on payee.member_id = owed.member_id
                for share of member
            ), listed as (
                insert into payment (run_id, municipality_id, member_id, channel, points, won, state, reason, changed_at)
                select :run, :municipality, member_id, incentive, points, won,
                    case when reason is null then 'LISTED' else 'HELD' end, reason, :now
                from judged order by member_id
                returning member_id, state
            )
            insert into ledger_leg (posting_id, municipality_id, member_id, half, account, points, won)
            select :posting, :municipality, member_id, half, side.account::ledger_account, sign * points, sign * won
            from listed join due using (member_id) cross join (values ('DUE', -1), ('RESERVED', 1)) as side (account, sign)
            where state = 'LISTED' and (points <> 0 or won <> 0)
            """;

    private static final String TAKE_BACK = """
            insert into ledger_leg (posting_id, municipality_id, member_id, half, account, points, won)
            select :posting, municipality_id, member_id, half, account, -points, -won
            from ledger_leg where posting_id = :reserved and member_id is not null
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final PayoutPolicies policies;
    private final Clock clock;

    PaymentList(JdbcClient jdbc, Ledger ledger, PayoutPolicies policies, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.policies = policies;
        this.clock = clock;
    }

    /** Makes the list anew; the caller holds the locks of run and municipality. */
    void rebuild(PayoutRun run, String actor) {
        takeBack(run, actor);
        jdbc.sql("update payout_run set listing = listing + 1 where id = ?")
                .param(run.id())
                .update();
        long posting = ledger.post("RESERVED", run.municipality(), run.half(), source(run, "reserved"), actor);
        var policy = policies.of(run.municipality());
        var today = LocalDate.now(clock);
        jdbc.sql(BUILD)
                .param("run", run.id())
                .param("municipality", run.municipality())
                .param("posting", posting)
                .param("minimum", policy.minimumWon())
                .param("checkedSince", policy.checkedSince(run.half(), today))
                .param("confirmed", policy.holdUnconfirmed())
                .param("confirmedSince", policy.confirmedSince(run.half(), today))
                .param("now", OffsetDateTime.now(clock))
                .update();
        ledger.balance(posting);
        jdbc.sql("""
                update payout_run set (members, won) =
                    (select count(*), coalesce(sum(won), 0) from payment where run_id = payout_run.id and state = 'LISTED')
                where id = ?
                """).param(run.id()).update();
        verify(run.id());
    }

    /** Frees what the present listing reserved and empties it. */
    private void takeBack(PayoutRun run, String actor) {
        var reserved = ledger.find(source(run, "reserved"));
        if (reserved.isPresent()) {
            long posting = ledger.post("RELEASED", run.municipality(), run.half(), source(run, "released"), actor);
            jdbc.sql(TAKE_BACK)
                    .param("posting", posting)
                    .param("reserved", reserved.get())
                    .update();
            ledger.balance(posting);
            jdbc.sql("delete from payment where run_id = ?").param(run.id()).update();
        }
    }

    /**
     * The list against itself: number and sum as approved, as its payments and as the ledger has them reserved.
     *
     * @throws IllegalStateException when they differ: nothing may be paid from it
     */
    void verify(int run) {
        boolean same = jdbc.sql("""
                        select members = listed and run.won = payments and payments = reserved
                        from payout_run run, lateral (
                            select count(*) as listed, coalesce(sum(won), 0) as payments from payment
                            where run_id = run.id and state <> 'HELD'
                        ) list, lateral (
                            select coalesce(sum(won), 0) as reserved from ledger_leg
                            where account = 'RESERVED' and posting_id = (
                                select id from ledger_posting where source = format('payout:%s:reserved:%s', run.id, listing))
                        ) ledger
                        where run.id = ?
                        """).param(run).query(Boolean.class).single();
        if (!same) {
            throw new IllegalStateException("Pay-out %d: list, payments and ledger differ".formatted(run));
        }
    }

    /** The posting that reserved the present listing. */
    long reserved(PayoutRun run) {
        return ledger.find(source(run, "reserved")).orElseThrow();
    }

    /** The name of a posting of the present listing. */
    private String source(PayoutRun run, String what) {
        int listing = jdbc.sql("select listing from payout_run where id = ?")
                .param(run.id())
                .query(Integer.class)
                .single();
        return "payout:%d:%s:%d".formatted(run.id(), what, listing);
    }
}
