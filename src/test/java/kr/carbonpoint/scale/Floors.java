package kr.carbonpoint.scale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.carbonpoint.period.Half;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that PostgreSQL needs for the same rows: no rule, no check, no history. */
class Floors {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    Floors(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
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

    /** The same rows, summed for each meter and half. */
    long sumByMeter(Half half) {
        return jdbc.sql("""
                select count(*) from (
                    select municipality_id, meter_id, sum(%s) filter (where half = :half), sum(%1$s) filter (where half <> :half)
                    from usage_half where half in (:halves) group by municipality_id, meter_id offset 0) as sums
                """.formatted(total()))
                .param("halves", read(half))
                .param("half", half.code())
                .query(Long.class)
                .single();
    }

    /** Sums of the six months of the half out of rows of a month each: a third of what the half-years above hold. */
    long sumOfMonths(Half half) {
        return jdbc.sql("""
                select count(*) from (
                    select municipality_id, meter_id, sum(usage) from reading where month in (:months)
                    group by municipality_id, meter_id offset 0) as sums
                """)
                .param(
                        "months",
                        half.months().stream()
                                .map(month -> month.getYear() * 100 + month.getMonthValue())
                                .toList())
                .query(Long.class)
                .single();
    }

    /** The same as by meter, kept in a table with a key. */
    long storeSumByMeter(Half half) {
        jdbc.sql("drop table if exists floor_sum").update();
        jdbc.sql(
                        "create table floor_sum (municipality_id int, meter_id int, used bigint, before bigint, primary key (municipality_id, meter_id))")
                .update();
        return jdbc.sql("""
                insert into floor_sum
                select municipality_id, meter_id, sum(%s) filter (where half = :half), sum(%1$s) filter (where half <> :half)
                from usage_half where half in (:halves) group by municipality_id, meter_id
                """.formatted(total()))
                .param("halves", read(half))
                .param("half", half.code())
                .update();
    }

    /** The half and the same one of the two years before: what a settlement of our members reads. */
    private static List<Integer> read(Half half) {
        return IntStream.range(0, 3).mapToObj(years -> half.code() - 10 * years).toList();
    }

    private static String total() {
        return "coalesce(m1, 0) + coalesce(m2, 0) + coalesce(m3, 0) + coalesce(m4, 0) + coalesce(m5, 0) + coalesce(m6, 0)";
    }
}
