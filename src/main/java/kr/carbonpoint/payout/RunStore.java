package kr.carbonpoint.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.payout.PayoutRun.State;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of payout_run and the log of who did what. */
@Repository
class RunStore {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    RunStore(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    Optional<PayoutRun> find(int id) {
        return query("where id = ?", id).stream().findFirst();
    }

    /** The run, which nobody else changes before the end of this transaction. */
    PayoutRun lock(int id) {
        return query("where id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No pay-out " + id));
    }

    Optional<PayoutRun> latest(String reference) {
        return query("where reference = ? order by round desc limit 1", reference).stream()
                .findFirst();
    }

    List<PayoutRun> of(long municipality) {
        return query("where municipality_id = ? order by half desc, round desc", municipality);
    }

    /** One at a time among everything that lists, releases or gives up money of a municipality; until the transaction ends. */
    void lockMunicipality(long municipality) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('payout'), ?::int)::text")
                .param(municipality)
                .query(String.class)
                .single();
    }

    /** Makes the next round, unless one is under way. */
    void open(Half half, long municipality, String reference) {
        jdbc.sql("""
                insert into payout_run (reference, municipality_id, half, round, state)
                select :reference, :municipality, :half, coalesce(max(round), 0) + 1, 'OPEN'
                from payout_run where municipality_id = :municipality and half = :half
                having bool_and(state = 'CLOSED') is not false
                on conflict do nothing
                """)
                .param("reference", reference)
                .param("municipality", municipality)
                .param("half", half.code())
                .update();
    }

    /** Moves a run on; false when it is not in the state any more that this starts from. */
    boolean move(PayoutRun run, State from, State to, String actor) {
        String stamp = switch (to) {
            case OPEN -> ", prepared_by = null, prepared_at = null, approved_by = null, approved_at = null";
            case PREPARED -> ", prepared_by = :actor, prepared_at = :now";
            case APPROVED -> ", approved_by = :actor, approved_at = :now";
            case EXPORTED -> ", exported_by = :actor, exported_at = :now";
            case CLOSED -> "";
        };
        return jdbc.sql("update payout_run set state = :to" + stamp + " where id = :id and state = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("id", run.id())
                        .param("actor", actor)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** @param note Korean text of staff, kept sealed; may be {@code null} */
    void log(PayoutRun run, String actor, String what, String note) {
        jdbc.sql("insert into payout_event (run_id, at, actor, what, note) values (?, ?, ?, ?, ?)")
                .params(
                        run.id(),
                        OffsetDateTime.now(clock),
                        actor,
                        what,
                        note == null ? null : documents.seal(note, run.reference()))
                .update();
    }

    /** Why the list was sent back the last time. */
    Optional<String> sentBackWith(PayoutRun run) {
        return jdbc.sql(
                        "select note from payout_event where run_id = ? and what = 'SENT_BACK' order by id desc limit 1")
                .param(run.id())
                .query(byte[].class)
                .optional()
                .map(note -> documents.open(note, run.reference(), String.class));
    }

    private List<PayoutRun> query(String rest, Object key) {
        return jdbc.sql("select * from payout_run " + rest)
                .param(key)
                .query(RunStore::run)
                .list();
    }

    private static PayoutRun run(ResultSet row, int n) throws SQLException {
        return new PayoutRun(
                row.getInt("id"),
                row.getString("reference"),
                row.getLong("municipality_id"),
                Half.ofCode(row.getInt("half")),
                row.getInt("round"),
                State.valueOf(row.getString("state")),
                row.getString("prepared_by"),
                row.getObject("prepared_at", OffsetDateTime.class),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class),
                row.getString("exported_by"),
                row.getObject("exported_at", OffsetDateTime.class),
                row.getInt("members"),
                row.getLong("won"));
    }
}
