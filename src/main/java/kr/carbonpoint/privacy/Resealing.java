package kr.carbonpoint.privacy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals anew what needs a former key, a portion a transaction, one column after the other; does nothing without former
 * keys. What is in an unfinished pass stands in its row, so that any node goes on where another one stopped.
 */
@Service
public class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private static final int PORTION = 5_000;
    /** For rows that somebody changes while they are looked at. */
    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final KeysInUse inUse;
    private final boolean former;

    Resealing(JdbcClient jdbc, Seals seals, KeysInUse inUse, PrivacyKeys keys) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.inUse = inUse;
        this.former = !keys.formerKeys().isEmpty();
    }

    /**
     * A look at every sealed value.
     *
     * @param remaining values that need a former key still, for somebody held their rows
     * @param unreadable values that no key opens
     */
    public record Pass(
            OffsetDateTime beganAt, OffsetDateTime endedAt, long resealed, long remaining, long unreadable) {}

    private record Place(long pass, String columnName, String position) {}

    private record Row(String position, String place, byte[] sealed, String owner) {}

    private record Change(Row row, byte[] anew) {}

    private record Portion(int rows, String last, int resealed, int remaining, int unreadable) {}

    /** Whether there are former keys. */
    public boolean isNeeded() {
        return former;
    }

    /** The last look at everything that came to its end with the key of today. */
    public Optional<Pass> last() {
        return jdbc.sql("""
                select began_at, ended_at, resealed, remaining, unreadable from reseal_pass
                where key_name = ? and ended_at is not null order by id desc limit 1
                """).param(inUse.current()).query(Pass.class).optional();
    }

    /** Does a portion; false when the pass has come to its end. */
    @Transactional
    public boolean goOn() {
        if (!former) {
            return false;
        }
        // Triggers know by it that nothing but the seal changes.
        jdbc.sql("select set_config('carbonpoint.resealing', 'on', true)")
                .query(String.class)
                .single();
        var place = place();
        int index = IntStream.range(0, SealedColumn.ALL.size())
                .filter(i -> SealedColumn.ALL.get(i).name().equals(place.columnName()))
                .findFirst()
                .orElse(0);
        var column = SealedColumn.ALL.get(index);
        var portion = portion(column, place.position());
        boolean through = portion.rows() < PORTION;
        boolean end = through && index == SealedColumn.ALL.size() - 1;
        jdbc.sql("""
                update reseal_pass set column_name = ?, position = ?::jsonb, ended_at = case when ? then now() end,
                    resealed = resealed + ?, remaining = remaining + ?, unreadable = unreadable + ?
                where id = ?
                """)
                .params(
                        through && !end ? SealedColumn.ALL.get(index + 1).name() : column.name(),
                        through ? null : portion.last(),
                        end,
                        portion.resealed(),
                        portion.remaining(),
                        portion.unreadable(),
                        place.pass())
                .update();
        if (end) {
            end();
        }
        return !end;
    }

    /** Where the open pass is. One that was for another key begins anew. */
    private Place place() {
        jdbc.sql("delete from reseal_pass where ended_at is null and key_name <> ?")
                .param(inUse.current())
                .update();
        jdbc.sql("insert into reseal_pass (key_name, column_name) values (?, ?) on conflict do nothing")
                .params(inUse.current(), SealedColumn.ALL.get(0).name())
                .update();
        return jdbc.sql("""
                select id as pass, column_name, position::text as position from reseal_pass
                where ended_at is null for update
                """).query(Place.class).single();
    }

    private void end() {
        var pass = last().orElseThrow();
        LOG.info(
                "Sealed anew: {} values; {} still need a former key, {} open with no key",
                pass.resealed(),
                pass.remaining(),
                pass.unreadable());
        if (pass.remaining() == 0) {
            inUse.onlyCurrent();
        }
    }

    private Portion portion(SealedColumn column, String after) {
        int resealed = 0;
        for (int tries = 1; ; tries++) {
            var rows = read(column, after);
            var changes = new ArrayList<Change>();
            int unreadable = 0;
            for (var row : rows) {
                try {
                    seals.anew(row.sealed(), row.owner()).ifPresent(anew -> changes.add(new Change(row, anew)));
                } catch (IllegalStateException closed) {
                    unreadable++;
                }
            }
            int written = write(column, changes);
            resealed += written;
            if (written == changes.size() || tries == TRIES) {
                if (unreadable > 0) {
                    LOG.warn("{} values of {} open with no key", unreadable, column.name());
                }
                String last = rows.isEmpty() ? null : rows.get(rows.size() - 1).position();
                return new Portion(rows.size(), last, resealed, changes.size() - written, unreadable);
            }
        }
    }

    private List<Row> read(SealedColumn column, String after) {
        return jdbc.sql(column.read(after == null))
                .param("after", after)
                .param("portion", PORTION)
                .query(Row.class)
                .list();
    }

    private int write(SealedColumn column, List<Change> changes) {
        return changes.isEmpty()
                ? 0
                : jdbc.sql(column.write())
                        .param(
                                "places",
                                changes.stream()
                                        .map(change -> change.row().place())
                                        .toArray(String[]::new))
                        .param(
                                "was",
                                changes.stream()
                                        .map(change -> change.row().sealed())
                                        .toArray(byte[][]::new))
                        .param("anew", changes.stream().map(Change::anew).toArray(byte[][]::new))
                        .update();
    }
}
