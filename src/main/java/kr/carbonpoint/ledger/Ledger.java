package kr.carbonpoint.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where points and won move. A posting is one event of a municipality; its legs sum up to 0 in both. In one transaction:
 * {@link #post}, then the caller's {@code insert into ledger_leg … select} for all members, then {@link #balance}. At
 * commit the database refuses a posting that is not balanced; later nothing can be added, changed or deleted.
 */
@Repository
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a posting.
     *
     * @param kind EARNED, CORRECTED, RESERVED, RELEASED, PAID, RETURNED, LAPSED or DONATED
     * @param source what causes it, as {@code settlement:17}: the same source posts once
     * @return its id, for the legs
     * @throws AlreadyPosted when it is there; when another transaction is writing it, that one is waited for
     */
    public long post(String kind, long municipality, Half half, String source, String actor) {
        return jdbc.sql("""
                        insert into ledger_posting (at, kind, municipality_id, half, source, actor)
                        values (?, ?, ?, ?, ?, ?) on conflict (source) do nothing returning id
                        """)
                .params(OffsetDateTime.now(clock), kind, municipality, half.code(), source, actor)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new AlreadyPosted(source));
    }

    /** The id of a posting by what caused it. */
    public Optional<Long> find(String source) {
        return jdbc.sql("select id from ledger_posting where source = ?")
                .param(source)
                .query(Long.class)
                .optional();
    }

    /**
     * Ends a posting: the municipality's BUDGET takes the other side of what its members were given or lost, if anything.
     *
     * @throws IllegalStateException when the posting still does not sum up to 0
     */
    public void balance(long posting) {
        jdbc.sql("""
                insert into ledger_leg (posting_id, municipality_id, half, account, points, won)
                select p.id, p.municipality_id, p.half, 'BUDGET', -sum(points), -sum(won)
                from ledger_posting p join ledger_leg on posting_id = p.id
                where p.id = ?
                group by p.id
                having sum(points) <> 0 or sum(won) <> 0
                """).param(posting).update();
        boolean off = jdbc.sql("""
                        select exists (select from ledger_leg where posting_id = ? having sum(points) <> 0 or sum(won) <> 0)
                        """).param(posting).query(Boolean.class).single();
        if (off) {
            throw new IllegalStateException("Posting %d does not sum up to 0".formatted(posting));
        }
    }

    /**
     * What is wrong in the books, a Korean sentence for each finding, nothing personal: sums that are not 0, balances that
     * cannot be, payments and results that the ledger does not know. Reads the whole ledger once: for the night.
     */
    public List<String> imbalances() {
        return new Audit(jdbc).findings();
    }
}
