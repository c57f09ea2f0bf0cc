package kr.carbonpoint.settlement;

import java.time.Clock;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.usage.UsageHalves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles 단지 (domain.md §1.7), a municipality and an evaluation year, July to June, at a time. What comes out is owed
 * as of the first half of the year in which the evaluation ends, so it is paid in December. Off by default: a
 * municipality that pays 단지 has a row of its own in {@code complex_policy}.
 */
@Service
public class ComplexSettlements {

    private final TransactionTemplate transaction;
    private final UsageHalves halves;
    private final ComplexResults results;
    private final JdbcClient jdbc;

    ComplexSettlements(
            JdbcClient jdbc, PlatformTransactionManager transactions, UsageHalves halves, Ledger ledger, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.halves = halves;
        this.jdbc = jdbc;
        this.results = new ComplexResults(jdbc, ledger, clock);
    }

    /**
     * Settles in a transaction of its own. Again: writes what differs, as corrections; nothing when nothing does.
     *
     * @param endYear the year in which the evaluation ends
     * @param actor who asked for it, for the records
     */
    public ComplexSummary settle(int endYear, long municipality, String actor) {
        return transaction.execute(status -> {
            var summary = evaluate(endYear, municipality, TriedRules.NONE);
            if (summary.changed() > 0) {
                results.write(summary, actor);
            }
            return summary;
        });
    }

    /** What {@link #settle} would come to. Writes nothing. */
    public ComplexSummary tryOut(int endYear, long municipality) {
        return tryOut(endYear, municipality, TriedRules.NONE);
    }

    /**
     * What {@link #settle} would come to if these rules held.
     *
     * @param tried a row of {@code complex_policy}, and those of {@code complex_grade}
     */
    public ComplexSummary tryOut(int endYear, long municipality, TriedRules tried) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return evaluate(endYear, municipality, tried);
        });
    }

    /** As {@link Settlements#isSettledFrom}. */
    public boolean isSettledFrom(int endYear, long municipality) {
        RuleTurns.write(jdbc, municipality);
        return jdbc.sql("select exists (select from complex_run where municipality_id = ? and end_year >= ?)")
                .params(municipality, endYear)
                .query(Boolean.class)
                .single();
    }

    private ComplexSummary evaluate(int endYear, long municipality, TriedRules tried) {
        RuleTurns.read(jdbc, municipality);
        var policy = results.policy(endYear, municipality, tried);
        if (policy.isEmpty()) {
            return ComplexSummary.off(endYear, municipality);
        }
        halves.fold(new Half(endYear - 1, 2), municipality);
        halves.fold(new Half(endYear, 1), municipality);
        results.lock(endYear, municipality);
        return results.evaluate(policy.get(), endYear, municipality, tried);
    }
}
