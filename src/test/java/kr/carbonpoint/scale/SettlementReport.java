package kr.carbonpoint.scale;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import kr.carbonpoint.scale.SettlementBench.Measured;
import kr.carbonpoint.scale.Stopwatch.Phase;

/** The figures as Markdown that also reads well on a terminal. */
record SettlementReport(List<Measured> sizes) {

    private static final String CONDITIONS = """
            Invented members in the proportions of domain.md §8, three resources each, in all municipalities of the table \
            (sizes from 0.2 % to 7 %), 36 months of readings before and in the half-year that is settled. PostgreSQL and \
            our JVM (heap at most 512 MB) share the machine. Floors run before and after ours in the same run; the \
            faster one counts. *Load* includes reading the file, keyed hashes of the customer numbers, every check, rejects \
            with reasons, versions and commit. *COPY* only stores the lines: as text in one column, or in typed columns \
            where PostgreSQL drops what is not of the type. *Settle* writes results, awards, ledger and mails, a transaction a \
            municipality, as many at once as processors; *try out* computes the same and writes nothing. *Sums by meter* are \
            two sums a meter and nothing else, of the half and of the same one of two years before: out of the readings as they \
            came (18 months), or out of the rows of half-years that settlement reads because they were folded; they write \
            nothing, or one narrow row a meter. All have the same memory.
            """;

    String markdown() {
        var text = new StringBuilder("# Settlement, measured\n\n");
        text.append("%d processors, Java %s\n\n"
                .formatted(
                        ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors(),
                        System.getProperty("java.version")));
        text.append(CONDITIONS).append('\n');
        sizes.forEach(size -> {
            text.append("## %,d members, %,d meters\n\n".formatted(size.members(), size.members() * 3));
            size.facts().forEach(fact -> text.append("- ").append(fact).append('\n'));
            text.append('\n');
            ratios(text, size);
            phases(text, size);
        });
        if (sizes.size() > 1) {
            growth(text);
        }
        return text.toString();
    }

    private static void ratios(StringBuilder text, Measured size) {
        row(text, "ours : floor", "ratio", "aim");
        row(text, "---", "---:", "---");
        ratio(text, size, Loading.LOAD, Loading.RAW, "< 10");
        ratio(text, size, Loading.LOAD, Loading.TYPED, "< 10");
        ratio(text, size, Loading.AGAIN, Loading.RAW, "");
        ratio(text, size, Settling.SETTLE, Settling.MONTHS, "< 2");
        row(
                text,
                Settling.FOLD + " + " + Settling.SETTLE + " : the same",
                number((best(size, Settling.FOLD) + best(size, Settling.SETTLE)) / best(size, Settling.MONTHS), 2),
                "");
        ratio(text, size, Settling.TRY_OUT, Settling.MONTHS, "");
        ratio(text, size, Settling.SETTLE, Settling.GROUPED, "");
        ratio(text, size, Settling.TRY_OUT, Settling.GROUPED, "");
        ratio(text, size, Settling.SETTLE, Settling.STORED, "");
        ratio(text, size, Settling.SETTLE, Settling.SUM, "");
        text.append('\n');
    }

    private static void ratio(StringBuilder text, Measured size, String ours, String floor, String aim) {
        row(text, ours + " : " + floor, number(best(size, ours) / best(size, floor), 2), aim);
    }

    private static void phases(StringBuilder text, Measured size) {
        row(text, "phase", "seconds", "µs a member", "heap MB", "load");
        row(text, "---", "---:", "---:", "---:", "---:");
        for (var phase : size.phases()) {
            row(
                    text,
                    phase.name(),
                    number(phase.seconds(), 1),
                    number(phase.seconds() * 1e6 / size.members(), 1),
                    String.valueOf(phase.heap()),
                    number(phase.load(), 1));
        }
        text.append('\n');
    }

    /** Of the first and the last size. */
    private void growth(StringBuilder text) {
        var small = sizes.get(0);
        var big = sizes.get(sizes.size() - 1);
        text.append("## Growth, µs a member\n\n");
        row(text, "phase", String.valueOf(small.members()), String.valueOf(big.members()), "ratio");
        row(text, "---", "---:", "---:", "---:");
        for (var name : small.phases().stream().map(Phase::name).distinct().toList()) {
            double before = best(small, name) * 1e6 / small.members();
            double after = best(big, name) * 1e6 / big.members();
            row(text, name, number(before, 1), number(after, 1), number(after / before, 2));
        }
    }

    private static double best(Measured size, String name) {
        return size.phases().stream()
                .filter(phase -> phase.name().equals(name))
                .mapToDouble(Phase::seconds)
                .min()
                .orElse(Double.NaN);
    }

    private static void row(StringBuilder text, String first, String... others) {
        text.append("| %-100s".formatted(first));
        for (var cell : others) {
            text.append(" | %10s".formatted(cell));
        }
        text.append(" |\n");
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
