package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.incentive.AccountHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the accounts: checked, confirmed, failed. */
@Repository
class Payees {

    /** The outcome with which money can be sent; every other one is the name of a {@link HoldReason}. */
    static final String GOOD = "HOLDER_MATCHES";

    private final JdbcClient jdbc;
    private final Clock clock;

    Payees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static String outcome(AccountHolders.Outcome answer) {
        return switch (answer) {
            case HOLDER_MATCHES -> GOOD;
            case HOLDER_DIFFERS -> HoldReason.HOLDER_DIFFERS.name();
            case CLOSED -> HoldReason.ACCOUNT_CLOSED.name();
            case UNKNOWN_ACCOUNT -> HoldReason.ACCOUNT_UNKNOWN.name();
        };
    }

    /** Keeps today's outcomes of checks, by position. */
    void checked(List<Long> members, List<String> outcomes) {
        jdbc.sql("""
                insert into payee (member_id, checked_on, outcome)
                select member, :today, outcome from unnest(:members::bigint[], :outcomes::text[]) as answer (member, outcome)
                on conflict (member_id) do update set checked_on = excluded.checked_on, outcome = excluded.outcome
                """)
                .param("today", LocalDate.now(clock))
                .param("members", members.toArray(Long[]::new))
                .param("outcomes", outcomes.toArray(String[]::new))
                .update();
    }

    /** Counts that the agency gave no answer today. */
    void unanswered(List<Long> members) {
        jdbc.sql("""
                insert into payee as known (member_id, tried_on, tries) select unnest(:members::bigint[]), :today, 1
                on conflict (member_id) do update
                set tried_on = :today, tries = case when known.tried_on = :today then known.tries else 0 end + 1
                """)
                .param("today", LocalDate.now(clock))
                .param("members", members.toArray(Long[]::new))
                .update();
    }

    void checkedNow(long member, String outcome) {
        checked(List.of(member), List.of(outcome));
    }

    /** The member has looked at account and address today. */
    void confirmed(long member) {
        jdbc.sql("""
                insert into payee (member_id, confirmed_on) values (?, ?)
                on conflict (member_id) do update set confirmed_on = excluded.confirmed_on
                """).params(member, LocalDate.now(clock)).update();
    }
}
