package kr.carbonpoint.settlement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evaluations of 단지 and what is kept of them; everything within the transaction of the caller. */
class ComplexResults {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    ComplexResults(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The policy that counts for an evaluation; empty where 단지 are not paid. */
    Optional<Integer> policy(int endYear, long municipality, TriedRules tried) {
        return jdbc.sql("""
            select id from (
                select id, enabled from (
                    select id, enabled, false as tried, municipality_id, from_year from complex_policy
                    where municipality_id in (0, :municipality) and from_year <= :endYear
                    union all
                    select id, enabled, true, municipality_id, from_year
                    from jsonb_populate_recordset(cast(null as complex_policy), cast(:tried as jsonb))
                ) ruling
                order by tried desc, municipality_id = 0, from_year desc
                limit 1
            ) counting
            where enabled
            """)
                .param("tried", tried.rules())
                .param("municipality", municipality)
                .param("endYear", endYear)
                .query(Integer.class)
                .optional();
    }

    /** Of two who settle the same the second sees what the first wrote. */
    void lock(int endYear, long municipality) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('complex_result/' || :municipality), :endYear)::text")
                .param("municipality", municipality)
                .param("endYear", endYear)
                .query(String.class)
                .single();
    }

    /** Makes {@code complex_score}, and {@code complex_change} with those that are new or differ from what held. */
    ComplexSummary evaluate(int policy, int endYear, long municipality, TriedRules tried) {
        jdbc.sql(ComplexScores.QUERY)
                .param("policy", policy)
                .param("tried", tried.rules())
                .param("triedGrades", tried.parts())
                .param("municipality", municipality)
                .param("endYear", endYear)
                .update();
        jdbc.sql("""
            create temp table complex_change on commit drop as
            select fresh.*, coalesce(held.version, 0) + 1 as version, fresh.won - coalesce(held.won, 0) as won_change
            from complex_score fresh
            left join lateral (
                select * from complex_result
                where end_year = :endYear and municipality_id = :municipality and member_id = fresh.member_id
                order by version desc
                limit 1
            ) held on true
            where to_jsonb(fresh) is distinct from
                to_jsonb(held) - '{end_year, municipality_id, version, run_id}'::text[]
            """)
                .param("municipality", municipality)
                .param("endYear", endYear)
                .update();
        return jdbc.sql("""
            select count(*) as complexes, count(place) as ranked, coalesce(sum(won), 0) as won,
                (select count(*) from complex_change) as changed,
                (select coalesce(sum(won_change), 0) from complex_change) as won_change
            from complex_score
            """)
                .query((row, n) -> new ComplexSummary(
                        endYear,
                        municipality,
                        true,
                        row.getInt("complexes"),
                        row.getInt("ranked"),
                        row.getInt("changed"),
                        row.getLong("won"),
                        row.getLong("won_change"),
                        reasons()))
                .single();
    }

    /** Writes {@code complex_change} down: versions, awards and what is owed. */
    void write(ComplexSummary summary, String actor) {
        int run = insertRun(summary, actor);
        jdbc.sql("""
            insert into complex_result (end_year, municipality_id, member_id, version, run_id, policy_id, households,
                participants, usage_sum, usage_months, baseline_sum, baseline_months, saved_grams, reduction,
                participation, score, place, ranked, won, reason)
            select :endYear, :municipality, member_id, version, :run, policy_id, households,
                participants, usage_sum, usage_months, baseline_sum, baseline_months, saved_grams, reduction,
                participation, score, place, ranked, won, reason
            from complex_change
            """)
                .param("endYear", summary.endYear())
                .param("municipality", summary.municipality())
                .param("run", run)
                .update();
        var half = new Half(summary.endYear(), 1);
        int moved = jdbc.sql("""
            insert into award (half, municipality_id, member_id, version, run_id, points, full_won, over_ceiling, waiting, won)
            select :half, :municipality, member_id, coalesce((
                    select max(award.version) from award
                    where half = :half and municipality_id = :municipality and award.member_id = complex_change.member_id
                ), 0) + 1, :run, 0, won, 0, 0, won
            from complex_change
            where won_change <> 0
            """)
                .param("half", half.code())
                .param("municipality", summary.municipality())
                .param("run", run)
                .update();
        if (moved > 0) {
            post(summary, half, run, actor);
        }
    }

    private void post(ComplexSummary summary, Half half, int run, String actor) {
        boolean first = jdbc.sql("select count(*) = 1 from complex_run where municipality_id = ? and end_year = ?")
                .params(summary.municipality(), summary.endYear())
                .query(Boolean.class)
                .single();
        long posting =
                ledger.post(first ? "EARNED" : "CORRECTED", summary.municipality(), half, "complex:" + run, actor);
        jdbc.sql("""
            insert into ledger_leg (posting_id, municipality_id, member_id, half, account, points, won)
            select :posting, :municipality, member_id, :half, 'DUE', 0, won_change
            from complex_change
            where won_change <> 0
            """)
                .param("posting", posting)
                .param("municipality", summary.municipality())
                .param("half", half.code())
                .update();
        ledger.balance(posting);
    }

    private int insertRun(ComplexSummary summary, String actor) {
        return jdbc.sql("""
            insert into complex_run (municipality_id, end_year, at, actor, complexes, changed, won)
            values (?, ?, ?, ?, ?, ?, ?)
            returning id
            """)
                .params(
                        summary.municipality(),
                        summary.endYear(),
                        OffsetDateTime.now(clock),
                        actor,
                        summary.complexes(),
                        summary.changed(),
                        summary.wonChange())
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> reasons() {
        return jdbc
                .sql("select reason, count(*) as n from complex_score where reason is not null group by 1")
                .query((row, n) -> Map.entry(row.getString("reason"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
