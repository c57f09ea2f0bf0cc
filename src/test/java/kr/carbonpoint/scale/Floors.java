package kr.carbonpoint.scale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.carbonpoint.period.Half;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The least that PostgreSQL needs for the same rows: no rule, no check, no history. */
class Floors {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Floors(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** COPY of the lines of a file into a logged table of one text column. */
    long copyRaw(Path file) throws Exception {
        return copy(file, "line text", "(format text, delimiter E'\\x01')");
    }

    /** COPY of the same lines into typed columns; what is not of the type is left out by PostgreSQL itself. */
    long copyTyped(Path file) throws Exception {
        return copy(
                file,
                "supplier text, customer_number text, month text, usage numeric",
                "(format csv, header, on_error ignore, log_verbosity default)");
    }

    private long copy(Path file, String columns, String options) throws Exception {
        jdbc.sql("drop table if exists floor_line").update();
        jdbc.sql("create table floor_line (" + columns + ")").update();
        try (Connection connection = dataSource.getConnection();
                var lines = Files.newInputStream(file)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy floor_line from stdin " + options, lines);
        }
    }

    /** The sum of everything that a settlement of the half reads. */
    long sum(Half half) {
        return jdbc.sql("select sum(%s) from usage_half where half in (:halves)".formatted(total()))
                .param("halves", read(half))
                .query(Long.class)
                .single();
    }

    /** The same rows, summed for each meter: the usage and what stands before it. */
    long sumByMeter(Half half) {
        return asked(() -> count(byMeter(half)));
    }

    /** The same out of rows of a month each: eighteen months, what would be read if nothing were folded. */
    long sumOfMonths(Half half) {
        var months = read(half).stream()
                .flatMap(code -> Half.ofCode(code).months().stream())
                .map(Past::code)
                .toList();
        return asked(() -> count("""
                select municipality_id, meter_id, sum(usage) filter (where month > %1$d) as used,
                    sum(usage) filter (where month < %1$d) as before
                from reading where month in (%2$s) group by municipality_id, meter_id
                """.formatted(half.year() * 100, list(months))));
    }

    /** Asks for both sums of each meter: PostgreSQL does not compute what nobody wants to see. */
    private long count(String sums) {
        return jdbc.sql("select count(used) + count(before) from (" + sums + ") as sums")
                .query(Long.class)
                .single();
    }

    /** With the memory that settlements have. */
    private long asked(Supplier<Long> statement) {
        return transaction.execute(status -> {
            jdbc.sql("select set_config('work_mem', '256MB', true), set_config('jit', 'off', true)")
                    .query()
                    .singleRow();
            return statement.get();
        });
    }

    /** The same as by meter, kept in a table with a key. */
    long storeSumByMeter(Half half) {
        jdbc.sql("drop table if exists floor_sum").update();
        jdbc.sql(
                        "create table floor_sum (municipality_id int, meter_id int, used bigint, before bigint, primary key (municipality_id, meter_id))")
                .update();
        return asked(
                () -> (long) jdbc.sql("insert into floor_sum " + byMeter(half)).update());
    }

    private static String byMeter(Half half) {
        return """
                select municipality_id, meter_id, sum(%1$s) filter (where half = %2$d) as used,
                    sum(%1$s) filter (where half <> %2$d) as before
                from usage_half where half in (%3$s) group by municipality_id, meter_id
                """.formatted(total(), half.code(), list(read(half)));
    }

    /** The half and the same one of the two years before: what a settlement of our members reads. */
    private static List<Integer> read(Half half) {
        return IntStream.range(0, 3).mapToObj(years -> half.code() - 10 * years).toList();
    }

    private static String list(List<Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String total() {
        return "coalesce(m1, 0) + coalesce(m2, 0) + coalesce(m3, 0) + coalesce(m4, 0) + coalesce(m5, 0) + coalesce(m6, 0)";
    }
}
