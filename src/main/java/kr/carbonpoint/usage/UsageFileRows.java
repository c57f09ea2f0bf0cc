package kr.carbonpoint.usage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code usage_file}. Progress and failure are committed at once, whatever becomes of the data. */
@Repository
class UsageFileRows {

    /** What loading needs to know of a file. */
    record Open(long id, String name, String storedAs, Integer municipalityId, String actor, Stage stage) {}

    private static final String COLUMNS =
            "id, name, stage, bytes_read, bytes, lines, loaded, rejected, changed, message, received_at";

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;

    UsageFileRows(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('usage_file', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Registers a file; nothing when it is registered and not over. */
    void add(long id, String name, String storedAs, long bytes, Long municipality, String actor) {
        jdbc.sql("""
                insert into usage_file (id, name, stored_as, stage, bytes, municipality_id, actor, received_at)
                values (:id, :name, :stored, 'WAITING', :bytes, :municipality, :actor, :now)
                on conflict (stored_as) where stage not in ('DONE', 'FAILED') do nothing
                """)
                .param("id", id)
                .param("name", name)
                .param("stored", storedAs)
                .param("bytes", bytes)
                .param("municipality", municipality, java.sql.Types.INTEGER)
                .param("actor", actor)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    boolean isOpen(String storedAs) {
        return jdbc.sql("""
                select exists (select from usage_file where stored_as = ? and stage not in ('DONE', 'FAILED'))
                """).param(storedAs).query(Boolean.class).single();
    }

    /** Of the file that was stored under this name last. */
    Optional<Stage> stageOf(String storedAs) {
        return jdbc.sql("select stage from usage_file where stored_as = ? order by id desc limit 1")
                .param(storedAs)
                .query(Stage.class)
                .optional();
    }

    /** Those that wait; with {@code interrupted} those too at which somebody was when the power failed. */
    List<Long> waiting(boolean interrupted) {
        return jdbc.sql("""
                select id from usage_file
                where stage = 'WAITING' or :interrupted and stage in ('READING', 'CHECKING', 'STORING')
                order by id
                """).param("interrupted", interrupted).query(Long.class).list();
    }

    Open open(long id) {
        return jdbc.sql("select id, name, stored_as, municipality_id, actor, stage from usage_file where id = ?")
                .param(id)
                .query(Open.class)
                .single();
    }

    UsageFile get(long id) {
        return jdbc.sql("select " + COLUMNS + " from usage_file where id = ?")
                .param(id)
                .query(UsageFile.class)
                .single();
    }

    List<UsageFile> recent(Long municipality, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from usage_file
                where cast(:municipality as int) is null or municipality_id = :municipality
                order by id desc limit :limit
                """)
                .param("municipality", municipality, java.sql.Types.INTEGER)
                .param("limit", limit)
                .query(UsageFile.class)
                .list();
    }

    Optional<Long> inboxFile(long id) {
        return jdbc.sql("select inbox_file_id from usage_file where id = ? and inbox_file_id is not null")
                .param(id)
                .query(Long.class)
                .optional();
    }

    void progress(long id, Stage stage, long bytesRead) {
        own.executeWithoutResult(status -> jdbc.sql(
                        "update usage_file set stage = ?, bytes_read = ? where id = ? and stage not in ('DONE', 'FAILED')")
                .params(stage.name(), bytesRead, id)
                .update());
    }

    void fail(long id, String message) {
        own.executeWithoutResult(status ->
                jdbc.sql("""
                update usage_file set stage = 'FAILED', message = ?, finished_at = ? where id = ? and stage <> 'DONE'
                """).params(message, OffsetDateTime.now(clock), id).update());
    }

    /** Part of the transaction that stores the data. */
    void finish(long id, LoadCounts counts, String sha256, Long inboxFile, String message) {
        jdbc.sql("""
                update usage_file
                set stage = 'DONE', bytes_read = bytes, sha256 = :sha256, lines = :lines, loaded = :loaded,
                    rejected = :rejected, changed = :changed, message = :message, inbox_file_id = :inbox, finished_at = :now
                where id = :id
                """)
                .param("id", id)
                .param("sha256", sha256)
                .param("lines", counts.lines())
                .param("loaded", counts.lines() - counts.rejected())
                .param("rejected", counts.rejected())
                .param("changed", counts.changed())
                .param("message", message)
                .param("inbox", inboxFile, java.sql.Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
