package kr.carbonpoint.settlement;

import java.util.List;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.usage.UsageHalves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles half-years (docs/settlement.md), a municipality at a time. What one run writes, it writes in one transaction;
 * two runs for the same members wait for each other.
 */
@Service
public class Settlements {

    private final JdbcClient jdbc;
    private final UsageHalves usage;
    private final Ledger ledger;
    private final TransactionTemplate own;

    Settlements(JdbcClient jdbc, UsageHalves usage, Ledger ledger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.usage = usage;
        this.ledger = ledger;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The municipalities whose members had meters before the end of the half, by id. */
    public List<Long> municipalities(Half half) {
        return jdbc.sql("""
            with recursive found (id) as (
                (select municipality_id from meter order by 1 limit 1)
                union all
                select (
                    select municipality_id from meter where municipality_id > found.id order by 1 limit 1)
                from found where found.id is not null
            )
            select id from found
            where exists (select from meter where municipality_id = found.id and since <= ?)
            order by id
            """).param(half.lastDay()).query(Long.class).list();
    }

    /**
     * Settles in a transaction of its own. Again: writes what differs, as corrections; nothing when nothing does.
     *
     * @param actor who asked for it, for the records
     */
    public Summary settle(Half half, long municipality, String actor) {
        return own.execute(transaction -> {
            usage.fold(half, municipality);
            var run = new SettlementRun(jdbc, ledger, half, municipality);
            var summary = run.compute();
            run.write(summary, actor);
            return summary;
        });
    }

    /** What {@link #settle} would come to. Writes nothing. */
    public Summary tryOut(Half half, long municipality) {
        return tryOut(half, municipality, TriedRules.NONE);
    }

    /**
     * What {@link #settle} would come to if these rules held.
     *
     * @param tried rows of {@code policy} and {@code policy_points}
     */
    public Summary tryOut(Half half, long municipality, TriedRules tried) {
        return own.execute(transaction -> {
            transaction.setRollbackOnly();
            usage.fold(half, municipality);
            return new SettlementRun(jdbc, ledger, half, municipality, tried).compute();
        });
    }

    /**
     * Whether the half or a later one was settled. Settlements that are under way are waited for, and later ones wait
     * until the caller's transaction ends: what it writes about rules, they see.
     */
    public boolean isSettledFrom(Half half, long municipality) {
        RuleTurns.write(jdbc, municipality);
        return jdbc.sql("select exists (select from settlement_run where municipality_id = ? and half >= ?)")
                .params(municipality, half.code())
                .query(Boolean.class)
                .single();
    }
}
