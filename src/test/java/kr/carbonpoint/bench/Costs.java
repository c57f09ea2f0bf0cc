package kr.carbonpoint.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a way has cost up to now, or between two moments.
 *
 * @param statements SQL statements, those that only begin or end a transaction left out
 * @param rows rows inserted, updated and deleted
 * @param historyBytes tables {@code ACT_HI_*} with indexes, as they lie on the disk
 * @param ownBytes tables that are neither the engine's nor the session's, likewise
 * @param javaMillis processor time of this JVM: both applications and the clients
 * @param databaseMillis processor time of the connections to the database, where the system tells
 */
record Costs(
        double statements,
        double rows,
        double historyBytes,
        double ownBytes,
        double javaMillis,
        double databaseMillis) {

    static final Costs NONE = new Costs(0, 0, 0, 0, 0, 0);

    static Costs now(Arena arena, String database) {
        var server = arena.server();
        return new Costs(
                number(server, """
                        select coalesce(sum(calls), 0) from pg_stat_statements
                        where dbid = (select oid from pg_database where datname = ?)
                          and query !~* '^(begin|commit|rollback|savepoint|release|set|show)'
                        """, database),
                number(
                        server,
                        "select tup_inserted + tup_updated + tup_deleted from pg_stat_database where datname = ?",
                        database),
                bytes(arena, database, "relname like 'act\\_hi\\_%'"),
                bytes(arena, database, "relname !~ '^(act_|spring_session|flyway_)'"),
                Duration.ofNanos(((com.sun.management.OperatingSystemMXBean)
                                        ManagementFactory.getOperatingSystemMXBean())
                                .getProcessCpuTime())
                        .toMillis(),
                server
                        .sql("select pid from pg_stat_activity where datname = ?")
                        .param(database)
                        .query(Long.class)
                        .list()
                        .stream()
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum());
    }

    Costs minus(Costs other) {
        return new Costs(
                statements - other.statements,
                rows - other.rows,
                historyBytes - other.historyBytes,
                ownBytes - other.ownBytes,
                javaMillis - other.javaMillis,
                databaseMillis - other.databaseMillis);
    }

    Costs plus(Costs other) {
        return minus(NONE.minus(other));
    }

    Costs per(int joins) {
        return new Costs(
                statements / joins,
                rows / joins,
                historyBytes / joins,
                ownBytes / joins,
                javaMillis / joins,
                databaseMillis / joins);
    }

    private static double bytes(Arena arena, String database, String tables) {
        return number(arena.jdbc(database), """
                select coalesce(sum(pg_total_relation_size(oid)), 0) from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace and\s""" + tables);
    }

    private static double number(JdbcClient jdbc, String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query(Double.class).single();
    }
}
