package kr.carbonpoint.usage;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens between the staged values of a file and the table of readings. */
final class UsageMerge {

    /** Lines from which it pays to have a lot of memory and helpers. */
    private static final long MANY = 100_000;

    /** Values by what becomes of them. */
    private record Sums(long fresh, long different, long bad) {}

    private final JdbcClient jdbc;
    private final UsageReading.Staged staged;
    private final LoadSql checks;
    private final List<Integer> made;
    private final StoreSql stores;

    /** Makes the partitions that are missing. */
    UsageMerge(JdbcClient jdbc, UsageFileRows.Open file, UsageReading.Staged staged) {
        this.jdbc = jdbc;
        this.staged = staged;
        this.checks = new LoadSql(file.id(), staged.kind(), staged.months(), file.municipalityId());
        this.made = staged.months().stream().filter(this::make).toList();
        this.stores = new StoreSql(file.id(), staged.kind(), staged.months(), made);
    }

    void check() {
        if (staged.lines() > MANY) {
            Stream.of(
                            "work_mem = '256MB'",
                            "maintenance_work_mem = '512MB'",
                            "max_parallel_workers_per_gather = 2",
                            "parallel_tuple_cost = 0.01")
                    .forEach(setting -> jdbc.sql("set local " + setting).update());
        }
        // Rows come sorted anyway: hashing them first would be work for nothing.
        Stream.of("jit = off", "enable_hashagg = off")
                .forEach(setting -> jdbc.sql("set local " + setting).update());
        jdbc.sql("analyze " + checks.lines()).update();
        jdbc.sql(checks.resolve()).update();
        jdbc.sql("set local enable_hashagg = on").update();
        jdbc.sql(checks.summarise()).update();
    }

    LoadCounts store(UsageFileRows.Open file, OffsetDateTime now) {
        int source = jdbc.sql("insert into usage_source (file_id, actor, at) values (?, ?, ?) returning id")
                .params(file.id(), file.actor(), now)
                .query(Integer.class)
                .single();
        var sums = jdbc.sql(checks.totals()).query(Sums.class).single();
        long duplicates = staged.kind() == Columns.Kind.LONG_BILLS ? rejectWholeBills(sums) : 0;
        long inserted = sums.fresh() == 0 && made.isEmpty() ? 0 : insert(source);
        long corrected = sums.different() == 0
                ? 0
                : jdbc.sql(stores.correct()).param("source", source).update();
        if (inserted + corrected > 0) {
            jdbc.sql(stores.markHalves()).update();
        }
        jdbc.sql(stores.noteTouched()).update();
        if (sums.bad() > 0) {
            jdbc.sql(stores.ask()).param("file", file.id()).param("now", now).update();
        }
        long rejected = sums.bad() + duplicates == 0 ? 0 : countRejected();
        return new LoadCounts(staged.lines(), rejected, inserted + corrected);
    }

    /** The query of {@link RejectedLines#keep}. */
    String rejected() {
        return stores.rejected();
    }

    void clear() {
        jdbc.sql(stores.drop()).update();
    }

    private long countRejected() {
        jdbc.sql(stores.keepRejected()).update();
        return jdbc.sql(stores.countRejected()).query(Long.class).single();
    }

    private long rejectWholeBills(Sums sums) {
        long duplicates = jdbc.sql(checks.rejectDuplicates()).update();
        if (sums.bad() + duplicates > 0) {
            jdbc.sql(checks.rejectWholeBills()).update();
        }
        return duplicates;
    }

    private long insert(int source) {
        long inserted = 0;
        for (int month : made) {
            inserted += jdbc.sql(stores.insert(month)).param("source", source).update();
            jdbc.sql("select finish_reading_month(?)::text")
                    .param(month)
                    .query()
                    .singleRow();
        }
        return made.size() == staged.months().size()
                ? inserted
                : inserted + jdbc.sql(stores.insert()).param("source", source).update();
    }

    /** Whether the partition of a month was made just now, to be filled before it gets its key. */
    private boolean make(int month) {
        if (staged.lines() > MANY) {
            return jdbc.sql("select begin_reading_month(?)")
                    .param(month)
                    .query(Boolean.class)
                    .single();
        }
        jdbc.sql("select make_reading_month(?)::text").param(month).query().singleRow();
        return false;
    }
}
