package kr.carbonpoint.settlement;

import java.util.Optional;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes won of the points in {@code outcome}, in the temporary table {@code owed}: yearly ceiling, then budget. */
class Awards {

    private final JdbcClient jdbc;
    private final Half half;
    private final long municipality;

    Awards(JdbcClient jdbc, Half half, long municipality) {
        this.jdbc = jdbc;
        this.half = half;
        this.municipality = municipality;
    }

    void run() {
        jdbc.sql("""
                create temp table owed (
                    member_id bigint, joined_on date, told boolean, points bigint, full_won bigint, over_ceiling bigint, waiting bigint, won bigint,
                    former_version smallint, former_points bigint, former_full bigint, former_over bigint, former_waiting bigint,
                    former_won bigint
                ) on commit drop
                """).update();
        jdbc.sql("insert into owed (%s) %s".formatted(EvaluationSql.OWED, Sql.of("owed")))
                .params(EvaluationSql.parameters(half, municipality))
                .update();
        budget().ifPresent(this::share);
    }

    private void share(long budget) {
        // One budget for everybody, so one rule: that of the households.
        boolean equally = jdbc.sql("select distinct budget_rule from term where audience = 'HOUSEHOLD'")
                .query(String.class)
                .single()
                .equals("EQUAL_CUT");
        jdbc.sql(Sql.of("share"))
                .param("limit", budget - spent())
                .param("equally", equally)
                .update();
    }

    private Optional<Long> budget() {
        return jdbc.sql("select won from budget where municipality_id = ? and fiscal_year = ? order by id desc limit 1")
                .params(municipality, half.fiscalYear())
                .query(Long.class)
                .optional();
    }

    /** What the other half of the fiscal year took. */
    private long spent() {
        var other = half.number() == 1 ? half.previous() : half.next();
        return jdbc.sql("""
                        select coalesce(sum(won), 0) from (
                            select distinct on (member_id) won from award where half = ? and municipality_id = ?
                            order by member_id, version desc
                        ) held
                        """)
                .params(other.code(), municipality)
                .query(Long.class)
                .single();
    }
}
