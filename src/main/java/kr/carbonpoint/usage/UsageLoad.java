package kr.carbonpoint.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.privacy.Seals;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Loads one file inside the caller's transaction: staged, resolved and checked by one statement, merged by a few more. One
 * load at a time, whichever node: two would only wait for each other at every month.
 */
@Component
class UsageLoad {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final UsageFileRows rows;
    private final UsageFolder folder;
    private final Suppliers suppliers;
    private final MemberKeys keys;
    private final Seals seals;
    private final Clock clock;

    UsageLoad(
            DataSource dataSource,
            UsageFileRows rows,
            UsageFolder folder,
            Suppliers suppliers,
            MemberKeys keys,
            Seals seals,
            Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.folder = folder;
        this.suppliers = suppliers;
        this.keys = keys;
        this.seals = seals;
        this.clock = clock;
    }

    /** @throws Unreadable when the file as a whole is of no use */
    void load(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('usage_file'))::text")
                .query(String.class)
                .single();
        var file = rows.open(id);
        if (file.stage().isOver()) {
            return;
        }
        if (folder.isTooLarge(folder.size(file.storedAs()))) {
            throw new Unreadable("파일이 너무 큽니다. %s보다 작게 나누어 다시 올려 주세요.".formatted(folder.limit()));
        }
        rows.progress(id, Stage.READING, 0);
        var reading = new UsageReading(folder.file(file.storedAs()));
        jdbc.sql(LoadSql.createLines(id)).update();
        var staged = read(id, reading);
        String kind = "USAGE_" + staged.kind() + (file.municipalityId() == null ? "" : ":" + file.municipalityId());
        if (isKnown(kind, staged.sha256())) {
            jdbc.sql("drop table " + LoadSql.lines(id)).update();
            rows.finish(id, LoadCounts.NONE, staged.sha256(), null, "전에 읽은 파일과 내용이 같습니다. 바뀐 것이 없습니다.");
            return;
        }
        rows.progress(id, Stage.CHECKING, folder.size(file.storedAs()));
        var merge = new UsageMerge(jdbc, file, staged);
        merge.check();
        rows.progress(id, Stage.STORING, folder.size(file.storedAs()));
        var counts = merge.store(file, OffsetDateTime.now(clock));
        long inboxFile = log(file, staged, kind, counts);
        if (counts.rejected() > 0) {
            keepRejects(inboxFile, merge.rejected(), reading);
        }
        merge.clear();
        rows.finish(id, counts, staged.sha256(), inboxFile, counts.message());
    }

    private UsageReading.Staged read(long id, UsageReading reading) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return reading.stage(
                    connection, LoadSql.lines(id), suppliers.all(), keys, YearMonth.now(clock), reporter(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The readings cannot be copied: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private LongConsumer reporter(long id) {
        return new LongConsumer() {
            private Instant next = Instant.now().plus(BETWEEN_REPORTS);

            @Override
            public void accept(long bytes) {
                if (Instant.now().isAfter(next)) {
                    rows.progress(id, Stage.READING, bytes);
                    next = Instant.now().plus(BETWEEN_REPORTS);
                }
            }
        };
    }

    private boolean isKnown(String kind, String sha256) {
        return jdbc.sql("select exists (select from inbox_file where kind = ? and sha256 = ?)")
                .params(kind, sha256)
                .query(Boolean.class)
                .single();
    }

    private long log(UsageFileRows.Open file, UsageReading.Staged staged, String kind, LoadCounts counts) {
        return jdbc.sql("""
                insert into inbox_file (name, kind, sha256, lines, loaded, rejected, changed, loaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(
                        file.name(),
                        kind,
                        staged.sha256(),
                        counts.lines(),
                        counts.lines() - counts.rejected(),
                        counts.rejected(),
                        counts.changed(),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private void keepRejects(long inboxFile, String rejected, UsageReading reading) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var file = reading.open()) {
            new RejectedLines(seals, inboxFile).keep(connection, rejected, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("Rejected lines cannot be kept: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
