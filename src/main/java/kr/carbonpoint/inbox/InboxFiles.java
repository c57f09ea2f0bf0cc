package kr.carbonpoint.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads files, each in one transaction: the good lines go in, the bad ones are kept with the reason, and the file is
 * logged. A file of the same kind and content goes in once.
 */
@Component
public class InboxFiles {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public InboxFiles(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Loads a file; empty when its content was loaded before. */
    public Optional<LoadedFile> load(String name, FileKind kind, InputStream file) {
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('inbox_file'))::text")
                    .query(String.class)
                    .single();
            jdbc.sql("create temp table inbox_line (number bigint, ended boolean, content text) on commit drop")
                    .update();
            String sha256 = copy(new LineStaging(file, kind.encoding()));
            if (known(kind, sha256)) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            var loaded = merge(name, kind);
            log(loaded, kind, sha256);
            return Optional.of(loaded);
        });
    }

    private LoadedFile merge(String name, FileKind kind) {
        var values = Map.of("file", name, "today", LocalDate.now(clock));
        jdbc.sql("analyze inbox_line").update();
        jdbc.sql(kind.check()).params(values).update();
        jdbc.sql("analyze checked").update();
        long changed = 0;
        for (String sql : kind.apply()) {
            int rows = jdbc.sql(sql).params(values).update();
            changed += sql.startsWith("create") ? 0 : rows;
        }
        return jdbc.sql("""
                select cast(:name as text) as name, count(*) as lines, count(*) - count(reason) as loaded,
                    count(reason) as rejected, cast(:changed as bigint) as changed
                from checked
                """)
                .param("name", name)
                .param("changed", changed)
                .query(LoadedFile.class)
                .single();
    }

    private void log(LoadedFile file, FileKind kind, String sha256) {
        jdbc.sql("""
                with logged as (
                    insert into inbox_file (name, kind, sha256, lines, loaded, rejected, changed, loaded_at)
                    values (:name, :kind, :sha256, :lines, :loaded, :rejected, :changed, :now)
                    returning id
                )
                insert into inbox_reject (file_id, line, reason, content)
                select id, number, reason, content from logged, checked where reason is not null
                """)
                .param("name", file.name())
                .param("kind", kind.name())
                .param("sha256", sha256)
                .param("lines", file.lines())
                .param("loaded", file.loaded())
                .param("rejected", file.rejected())
                .param("changed", file.changed())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private boolean known(FileKind kind, String sha256) {
        return jdbc.sql("select exists (select from inbox_file where kind = :kind and sha256 = :sha256)")
                .param("kind", kind.name())
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private String copy(LineStaging staging) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return staging.copyTo(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The lines cannot be copied: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
