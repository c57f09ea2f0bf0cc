package kr.carbonpoint.settlement;

import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Members who have, or had, meters elsewhere: their streak comes along, and the yearly ceiling counts what other
 * municipalities award. Those municipalities are settled one after the other.
 */
class Strangers {

    /** First key of the advisory locks, beside those that others take. */
    private static final int SETTLING = 0x5E771E;

    private final JdbcClient jdbc;
    private final Map<String, Object> parameters;

    Strangers(JdbcClient jdbc, Half half, long municipality) {
        this.jdbc = jdbc;
        parameters = Map.of(
                "half", half.code(),
                "previous", half.previous().code(),
                "municipality", municipality,
                "newYear", LocalDate.of(half.year(), 1, 1));
    }

    /** Waits for those who settle the same members, then notes what counts here in the temporary table {@code stranger}. */
    void find() {
        jdbc.sql("create temp table stranger on commit drop as " + Sql.of("strangers"))
                .params(parameters)
                .update();
        // Or the planner takes them for many.
        jdbc.sql("analyze stranger").update();
        var touched = jdbc.sql(Sql.of("strangers-elsewhere"))
                .params(parameters)
                .query(Integer.class)
                .list();
        // In the order of their ids, so that two never wait for each other.
        touched.forEach(municipality -> jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(SETTLING, municipality)
                .query()
                .singleRow());
        jdbc.sql("""
                update stranger set streak = found.streak, settled = found.settled from (
                %s) found where found.meter_id = stranger.meter_id
                """.formatted(Sql.of("strangers-streak"))).params(parameters).update();
    }
}
