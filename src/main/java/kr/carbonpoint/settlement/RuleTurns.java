package kr.carbonpoint.settlement;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who settles and who approves a rule of the municipality take turns, until their transactions end. */
final class RuleTurns {

    /** First key of the advisory locks, beside those that others take. */
    private static final int RULES = 0x5E7701;

    private RuleTurns() {}

    /** Taken before the first look at the rules; any number may read at a time. */
    static void read(JdbcClient jdbc, long municipality) {
        lock(jdbc, "pg_advisory_xact_lock_shared", municipality);
    }

    static void write(JdbcClient jdbc, long municipality) {
        lock(jdbc, "pg_advisory_xact_lock", municipality);
    }

    private static void lock(JdbcClient jdbc, String function, long municipality) {
        jdbc.sql("select " + function + "(?, ?)")
                .params(RULES, (int) municipality)
                .query()
                .singleRow();
    }
}
