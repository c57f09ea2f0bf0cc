package kr.carbonpoint.usage;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens between the staged values of a file and the table of readings. */
final class UsageMerge {

    /** Lines from which it pays to have a lot of memory and helpers. */
    private static final long MANY = 100_000;

    /** Values by what becomes of them. */
    private record Sums(long fresh, long known, long different, long bad) {}

    private final JdbcClient jdbc;
    private final LoadSql sql;
    private final UsageReading.Staged staged;

    UsageMerge(JdbcClient jdbc, LoadSql sql, UsageReading.Staged staged) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.staged = staged;
    }

    void check() {
        if (staged.lines() > MANY) {
            jdbc.sql(
                            "select set_config('work_mem', '256MB', true), set_config('max_parallel_workers_per_gather', '2', true)")
                    .query()
                    .singleRow();
        }
        jdbc.sql("set local jit = off").update();
        for (int month : staged.months()) {
            jdbc.sql("select make_reading_month(?)::text").param(month).query().singleRow();
        }
        jdbc.sql("analyze " + sql.lines()).update();
        jdbc.sql(sql.resolve()).update();
        jdbc.sql(sql.summarise()).update();
    }

    LoadCounts store(UsageFileRows.Open file, OffsetDateTime now) {
        int source = jdbc.sql("insert into usage_source (file_id, actor, at) values (?, ?, ?) returning id")
                .params(file.id(), file.actor(), now)
                .query(Integer.class)
                .single();
        var sums = jdbc.sql(sql.totals()).query(Sums.class).single();
        boolean checkFirst = sums.known() > 0 || staged.kind() == Columns.Kind.LONG_BILLS;
        long duplicates = checkFirst ? jdbc.sql(sql.rejectDuplicates()).update() : 0;
        if (staged.kind() == Columns.Kind.LONG_BILLS && sums.bad() + duplicates > 0) {
            jdbc.sql(sql.rejectWholeBills()).update();
        }
        long inserted = sums.fresh() == 0
                ? 0
                : jdbc.sql(sql.insert()).param("source", source).update();
        if (!checkFirst && inserted < sums.fresh()) {
            duplicates = jdbc.sql(sql.rejectDuplicates()).update();
        }
        long corrected = sums.different() == 0
                ? 0
                : jdbc.sql(sql.correct()).param("source", source).update();
        if (inserted + corrected > 0) {
            jdbc.sql(sql.markHalves()).update();
        }
        if (sums.bad() > 0) {
            jdbc.sql(sql.ask()).param("file", file.id()).param("now", now).update();
        }
        long rejected = sums.bad() + duplicates == 0
                ? 0
                : jdbc.sql(sql.countRejected()).query(Long.class).single();
        return new LoadCounts(staged.lines(), rejected, inserted + corrected);
    }

    void clear() {
        jdbc.sql(sql.drop()).update();
    }
}
