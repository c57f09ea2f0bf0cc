package kr.carbonpoint.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads official files into the directory, each in one transaction: the good lines go in, the bad ones are kept with
 * the reason, and the file is logged. A file of the same content goes in once.
 */
@Component
class AddressFiles {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddressFiles(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    boolean nothingLoaded() {
        return !jdbc.sql("select exists (select from address)")
                .query(Boolean.class)
                .single();
    }

    /** Loads a file; empty when its content was loaded before. */
    Optional<LoadedFile> load(String name, FileKind kind, InputStream file) {
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('address_file'))::text")
                    .query(String.class)
                    .single();
            jdbc.sql("create temp table address_line (number bigint, content text) on commit drop")
                    .update();
            var staging = new LineStaging(file);
            String sha256 = copy(staging);
            if (known(sha256)) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(merge(name, kind, sha256, staging.lines()));
        });
    }

    private LoadedFile merge(String name, FileKind kind, String sha256, long lines) {
        run("analyze address_line");
        run(kind.check());
        run("analyze checked");
        long changed = 0;
        for (String sql : kind.apply()) {
            int rows = run(sql);
            changed += sql.startsWith("create") ? 0 : rows;
        }
        run("analyze address");
        long rejected = jdbc.sql("select count(*) from checked where reason is not null")
                .query(Long.class)
                .single();
        var loaded = new LoadedFile(name, lines, lines - rejected, rejected, changed);
        log(loaded, kind, sha256);
        return loaded;
    }

    private void log(LoadedFile file, FileKind kind, String sha256) {
        jdbc.sql("""
                with logged as (
                    insert into address_file (name, kind, sha256, lines, loaded, rejected, changed, loaded_at)
                    values (:name, :kind, :sha256, :lines, :loaded, :rejected, :changed, :now)
                    returning id
                )
                insert into address_reject (file_id, line, reason, content)
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

    private boolean known(String sha256) {
        return jdbc.sql("select exists (select from address_file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private int run(String sql) {
        var statement = jdbc.sql(sql);
        return (sql.contains(":today") ? statement.param("today", LocalDate.now(clock)) : statement).update();
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
