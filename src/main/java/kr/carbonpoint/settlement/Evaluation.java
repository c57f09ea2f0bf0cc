package kr.carbonpoint.settlement;

import java.util.List;
import java.util.Map;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Evaluates every meter of a municipality for a half-year into the temporary table {@code outcome}, within the
 * transaction that it is called in (docs/settlement.md). Statements see a municipality as a range of every index.
 */
class Evaluation {

    private final JdbcClient jdbc;
    private final Half half;
    private final long municipality;
    private final Map<String, Object> parameters;

    Evaluation(JdbcClient jdbc, Half half, long municipality) {
        this.jdbc = jdbc;
        this.half = half;
        this.municipality = municipality;
        parameters = EvaluationSql.parameters(half, municipality);
    }

    /**
     * @param again whether results of this half exist: then {@code outcome.version} is null where nothing changed
     */
    void run(boolean again) {
        jdbc.sql("""
            create temp table outcome (
                meter_id int, member_id bigint, joined_on date, resource smallint, policy_id int, evaluated smallint,
                usage_months smallint, usage_sum bigint, baseline_months smallint, baseline_sum bigint, exact_rate int,
                cut_rate int, band text, streak smallint, points int, standard_points int, co2 bigint, reason text,
                parts smallint, version smallint
            ) on commit drop
            """).update();
        setting("enable_nestloop", "off");
        execute(statement());
        setting("enable_nestloop", "on");
        if (again) {
            execute(Sql.of("again-latest"));
            execute(Sql.of("again-gone"));
        }
        if (standard()) {
            execute(Sql.of("standard"));
        }
        if (again) {
            execute(Sql.of("again-compare"));
        }
    }

    /** What evaluates, for this municipality. */
    String statement() {
        return "insert into outcome (%s) %s"
                .formatted(EvaluationSql.OUTCOME, new EvaluationSql(half, years()).evaluate());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private List<Integer> years() {
        return jdbc.sql("""
            select year from (
                select right(inhrelid::regclass::text, 5)::int / 10 as year, right(inhrelid::regclass::text, 1)::int as number
                from pg_inherits where inhparent = 'usage_half'::regclass
            ) folded
            where number = :number and year < :year and year >= least(:year, (
                select date_part('year', min(since)) from meter where municipality_id = :municipality)) - 2
            order by year desc
            """)
                .params(parameters)
                .param("number", half.number())
                .query(Integer.class)
                .list();
    }

    private boolean standard() {
        return jdbc.sql("select exists (select from term where standard)")
                .query(Boolean.class)
                .single();
    }

    private void execute(String sql) {
        jdbc.sql(sql).params(parameters).update();
    }

    private void setting(String name, String value) {
        jdbc.sql("select set_config(?, ?, true)").params(name, value).query().singleRow();
    }
}
