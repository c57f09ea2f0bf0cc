package kr.carbonpoint.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import kr.carbonpoint.bench.Load.Rate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures as Markdown that also reads well on a terminal. */
record Report(JdbcClient server, Contestant ours, Contestant stock, List<Rate> floor, Timings arrivals) {

    static final double ARRIVALS_PER_SECOND = 3;

    private static final List<String> STEPS = List.of(
            "task_chooseType",
            "task_agreeTerms",
            "task_proveIdentity",
            "task_searchAddress",
            "task_chooseAddress",
            "task_enterDwelling",
            "task_enterResources",
            "task_createAccount",
            "task_enterContact",
            "task_checkAnswers");

    private static final String CONDITIONS = """
            Alike in ours and stock: machine, JVM, PostgreSQL server (fsync off, synchronous_commit off), pool of 20 \
            connections, the same signup.bpmn and form files, one user and one session (in the database) per applicant, \
            CSRF tokens, authorizations on, bcrypt once a join, the same agencies and mail server over the network, the \
            same Tasklist requests in the same order, compressed answers. Clients run in the same JVM and cost both alike.
            Only ours: answers checked against reference data and other members, drafts and members sealed with AES-GCM, \
            uniqueness by constraints, an allow-list in front of the webapps, a draft saved after every answered field, \
            `/signup/state` twice a step, pages for start and end. History level `activity`.
            Only stock: form values are process variables, history level `full`; no checks, no encryption, no lists of \
            choices in variables (they would be static in its forms), no members' table.
            Floor: the rows of one join in our tables, in the same sizes, one transaction a member; 4 connections, no HTTP.
            """;

    String markdown() {
        var text = new StringBuilder("# Joining, measured\n\n");
        text.append(machine()).append("\n\n").append(CONDITIONS).append('\n');
        rates(text);
        costs(text);
        latencies(text);
        return text.toString();
    }

    private void rates(StringBuilder text) {
        double oursRate = mean(ours.rates());
        double stockRate = mean(stock.rates());
        double floorRate = mean(floor);
        text.append("## Complete joins, %d clients without a pause\n\n".formatted(Load.CLIENTS));
        row(text, "", "joins", "joins/s", "rounds (joins/s)");
        row(text, "---", "---:", "---:", "---");
        rate(text, "ours", ours.rates());
        rate(text, "stock", stock.rates());
        rate(text, "floor", floor);
        text.append("\nours : stock = %s (aim: at least 2) · ours : floor = %s\n\n"
                .formatted(number(oursRate / stockRate, 2), number(oursRate / floorRate, 4)));
    }

    private void costs(StringBuilder text) {
        var own = ours.costsPerJoin();
        var plain = stock.costsPerJoin();
        text.append("## What one join costs\n\n");
        row(text, "", "ours", "stock", "aim for ours");
        row(text, "---", "---:", "---:", "---");
        row(text, "SQL statements", number(own.statements(), 0), number(plain.statements(), 0), "");
        row(text, "rows written", number(own.rows(), 0), number(plain.rows(), 0), "");
        row(
                text,
                "engine history with indexes, KB",
                number(own.historyBytes() / 1024, 1),
                number(plain.historyBytes() / 1024, 1),
                "< 20");
        row(text, "our own tables with indexes, KB", number(own.ownBytes() / 1024, 1), "–", "");
        row(text, "processor time of the JVM, ms", number(own.javaMillis(), 0), number(plain.javaMillis(), 0), "");
        row(
                text,
                "processor time of PostgreSQL, ms",
                number(own.databaseMillis(), 0),
                number(plain.databaseMillis(), 0),
                "");
        text.append('\n');
    }

    private void latencies(StringBuilder text) {
        text.append("## Ours at %s joins a second (residents arrive whether or not earlier ones are done)\n\n"
                .formatted(number(ARRIVALS_PER_SECOND, 0)));
        text.append("*Submit* is the one request that carries the answers; *next form* lasts until everything that the"
                + " browser then asks for is there. Milliseconds.\n\n");
        row(text, "step", "n", "submit p50", "p95", "p99", "next form p50", "p95", "p99");
        row(text, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        STEPS.forEach(step -> spread(text, step, arrivals.submit(step), arrivals.change(step)));
        spread(text, "all (aim: p95 < 300)", arrivals.allSubmits(), arrivals.allChanges());
        text.append("\nWith %d clients without a pause:\n\n".formatted(Load.CLIENTS));
        row(text, "", "n", "submit p50", "p95", "p99", "next form p50", "p95", "p99");
        row(text, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        spread(text, "ours", ours.timings().allSubmits(), ours.timings().allChanges());
        spread(text, "stock", stock.timings().allSubmits(), stock.timings().allChanges());
    }

    private String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d processors, load %s when done, Java %s, PostgreSQL %s"
                .formatted(
                        system.getAvailableProcessors(),
                        number(system.getSystemLoadAverage(), 1),
                        System.getProperty("java.version"),
                        server.sql("show server_version").query(String.class).single());
    }

    private static void rate(StringBuilder text, String name, List<Rate> rates) {
        row(
                text,
                name,
                String.valueOf(rates.stream().mapToInt(Rate::joins).sum()),
                number(mean(rates), 2),
                String.join(
                        " ",
                        rates.stream().map(rate -> number(rate.perSecond(), 2)).toList()));
    }

    private static void spread(StringBuilder text, String name, Timings.Spread submit, Timings.Spread change) {
        row(
                text,
                name,
                String.valueOf(submit.count()),
                String.valueOf(submit.p50()),
                String.valueOf(submit.p95()),
                String.valueOf(submit.p99()),
                String.valueOf(change.p50()),
                String.valueOf(change.p95()),
                String.valueOf(change.p99()));
    }

    private static double mean(List<Rate> rates) {
        return rates.stream().mapToDouble(Rate::perSecond).average().orElse(0);
    }

    private static void row(StringBuilder text, String first, String... others) {
        text.append("| %-36s".formatted(first));
        for (var cell : others) {
            text.append(" | %12s".formatted(cell));
        }
        text.append(" |\n");
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
