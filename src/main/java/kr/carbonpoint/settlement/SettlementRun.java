package kr.carbonpoint.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One municipality's half-year, from usage that is folded to results, awards, ledger and mails; in one transaction. */
class SettlementRun {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Half half;
    private final long municipality;
    private final TriedRules tried;

    SettlementRun(JdbcClient jdbc, Ledger ledger, Half half, long municipality) {
        this(jdbc, ledger, half, municipality, TriedRules.NONE);
    }

    /** @param tried a run with any is only computed, never written */
    SettlementRun(JdbcClient jdbc, Ledger ledger, Half half, long municipality, TriedRules tried) {
        this.tried = tried;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.half = half;
        this.municipality = municipality;
    }

    /** Computes everything into temporary tables. */
    Summary compute() {
        // Of the transaction only. Plans are made for the values: each municipality is another part of every table.
        jdbc.sql("""
            select set_config('work_mem', '256MB', true), set_config('jit', 'off', true),
                set_config('plan_cache_mode', 'force_custom_plan', true)
            """).query().singleRow();
        findRules();
        new Strangers(jdbc, half, municipality).find();
        new Evaluation(jdbc, half, municipality).run(!first());
        new Awards(jdbc, half, municipality).run();
        return summary();
    }

    private void findRules() {
        RuleTurns.read(jdbc, municipality);
        jdbc.sql("create temp table term on commit drop as " + Sql.of("terms"))
                .param("half", half.code())
                .param("municipality", municipality)
                .params(tried.parameters())
                .update();
        jdbc.sql("analyze term").update();
        if (!jdbc.sql("select exists (select from term)").query(Boolean.class).single()) {
            throw new IllegalArgumentException("No rule says how to settle " + half);
        }
    }

    /** Writes what {@link #compute} found new or different; nothing when nothing is. */
    void write(Summary summary, String actor) {
        boolean first = first();
        var changes =
                jdbc.sql("""
                    select count(*) filter (where %s) as awards,
                        count(*) filter (where %s) as legs,
                        coalesce(sum(points - coalesce(former_points, 0)), 0) as points,
                        coalesce(sum(won - coalesce(former_won, 0)), 0) as won
                    from owed
                    """.formatted(DIFFERS, MOVES)).query(Changes.class).single();
        if (summary.changed() + changes.awards() == 0) {
            return;
        }
        int run = jdbc.sql("""
            insert into settlement_run (municipality_id, half, at, actor, results, changed, points, won)
            values (?, ?, now(), ?, ?, ?, ?, ?) returning id
            """)
                .params(
                        municipality,
                        half.code(),
                        actor,
                        summary.results(),
                        summary.changed(),
                        changes.points(),
                        changes.won())
                .query(Integer.class)
                .single();
        writeResults(run);
        writeAwards(run);
        jdbc.sql(Sql.of("figures")).params(parameters(run)).update();
        if (changes.legs() > 0) {
            post(run, first, actor);
        }
        if (first) {
            queueMails();
        }
    }

    private record Changes(int awards, int legs, long points, long won) {}

    private static final String DIFFERS = """
        (points, full_won, over_ceiling, waiting, won)
        is distinct from (former_points, former_full, former_over, former_waiting, former_won)
        and (points > 0 or former_version is not null)
        """;

    private static final String MOVES = "points <> coalesce(former_points, 0) or won <> coalesce(former_won, 0)";

    private boolean first() {
        return jdbc.sql("select not exists (select from settlement_run where municipality_id = ? and half = ?)")
                .params(municipality, half.code())
                .query(Boolean.class)
                .single();
    }

    private void writeResults(int run) {
        jdbc.sql("select make_partition('result', ?)")
                .param(half.code())
                .query()
                .singleRow();
        jdbc.sql("""
            insert into result (half, municipality_id, meter_id, version, run_id, member_id, resource, policy_id, evaluated,
                usage_months, usage_sum, baseline_months, baseline_sum, exact_rate, cut_rate, band, streak, points,
                standard_points, co2, reason)
            select :half, :municipality, meter_id, version, :run, member_id, resource, policy_id, evaluated,
                usage_months, usage_sum, baseline_months, baseline_sum, exact_rate, cut_rate, band, streak, points,
                standard_points, co2, reason
            from outcome where version is not null order by meter_id
            """).params(parameters(run)).update();
    }

    private void writeAwards(int run) {
        jdbc.sql("""
            insert into award (half, municipality_id, member_id, version, run_id, points, full_won, over_ceiling, waiting, won)
            select :half, :municipality, member_id, coalesce(former_version, 0) + 1, :run, points, full_won, over_ceiling,
                waiting, won
            from owed where %s
            """.formatted(DIFFERS)).params(parameters(run)).update();
    }

    private void post(int run, boolean first, String actor) {
        long posting = ledger.post(first ? "EARNED" : "CORRECTED", municipality, half, "settlement:" + run, actor);
        jdbc.sql("""
            insert into ledger_leg (posting_id, municipality_id, member_id, half, account, points, won)
            select :posting, :municipality, member_id, :half, 'DUE', points - coalesce(former_points, 0), won - coalesce(former_won, 0)
            from owed where %s
            """.formatted(MOVES))
                .params(parameters(run))
                .param("posting", posting)
                .update();
        ledger.balance(posting);
    }

    /** A mail may be there already only where somebody else settles the same member: asking costs as much as writing. */
    private void queueMails() {
        for (String who : List.of(
                "not in (select member_id from stranger)",
                "in (select member_id from stranger) on conflict do nothing")) {
            jdbc.sql("""
                insert into due_mail (mail, member_id, about, due_at)
                select mail, member_id, :half, now()
                from (
                    select 'SETTLED' as mail, member_id from owed where told
                    union all
                    select 'BUDGET_OUT', member_id from owed where waiting > 0
                ) due
                where member_id %s
                """.formatted(who)).param("half", half.code()).update();
        }
    }

    private Summary summary() {
        Map<String, Integer> reasons = new HashMap<>();
        int[] counts = new int[2];
        jdbc.sql("select reason, count(*), count(version) from outcome group by reason")
                .query(row -> {
                    if (row.getString(1) != null) {
                        reasons.put(row.getString(1), row.getInt(2));
                    }
                    counts[0] += row.getInt(2);
                    counts[1] += row.getInt(3);
                });
        return jdbc.sql("""
            select count(*), coalesce(sum(points), 0), coalesce(sum(won), 0), coalesce(sum(waiting), 0) from owed
            """)
                .query((row, n) -> new Summary(
                        half,
                        municipality,
                        row.getInt(1),
                        counts[0],
                        counts[1],
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        Map.copyOf(reasons)))
                .single();
    }

    private Map<String, Object> parameters(int run) {
        return Map.of("half", half.code(), "municipality", municipality, "run", run);
    }
}
