package kr.carbonpoint.me;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.MeterUsage;

/**
 * The months of one resource in one home, the latest first, as the member reads them.
 *
 * @param id for the page, nothing else
 * @param until last day in that home, or null while it lasts
 */
record UsageTable(String id, Resource resource, LocalDate since, LocalDate until, List<Row> rows) {

    /**
     * One month; numbers are written out, and null where there are none.
     *
     * @param toCome whether the month is not over yet
     * @param difference to the baseline, as a word with a number
     */
    record Row(
            YearMonth month,
            boolean toCome,
            boolean counts,
            String usage,
            boolean corrected,
            String baseline,
            String difference,
            int earlierYear,
            String earlier,
            int laterYear,
            String later) {}

    /** A table for each meter, with the months of all the half-years; of two homes the present one first. */
    static List<UsageTable> of(List<MeterUsage> halves, YearMonth now) {
        var meters = halves.stream()
                .collect(Collectors.groupingBy(MeterUsage::meter, LinkedHashMap::new, Collectors.toList()));
        return meters.values().stream()
                .sorted(Comparator.comparing(
                                (List<MeterUsage> same) -> same.get(0).resource())
                        .thenComparing(same -> same.get(0).since(), Comparator.reverseOrder()))
                .map(same -> table(same, now))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static UsageTable table(List<MeterUsage> halves, YearMonth now) {
        var meter = halves.get(halves.size() - 1);
        return new UsageTable(
                "usage-" + meter.resource().name().toLowerCase() + "-" + meter.since(),
                meter.resource(),
                meter.since(),
                meter.until(),
                halves.stream()
                        .flatMap(half -> half.months().stream())
                        .filter(month -> isAtHome(meter, month.month()))
                        .sorted(Comparator.comparing(MeterUsage.Month::month).reversed())
                        .map(month -> row(month, now))
                        .toList());
    }

    private static boolean isAtHome(MeterUsage meter, YearMonth month) {
        return !month.isBefore(YearMonth.from(meter.since()))
                && (meter.until() == null || !month.isAfter(YearMonth.from(meter.until())));
    }

    private static Row row(MeterUsage.Month month, YearMonth now) {
        var twice = month.twiceBaseline();
        return new Row(
                month.month(),
                !month.month().isBefore(now) && month.usage() == null,
                month.counts(),
                number(month.usage()),
                month.corrected() && month.usage() != null,
                twice == null ? null : half(twice),
                twice == null || month.usage() == null ? null : difference(2L * month.usage() - twice),
                month.laterYear() - 1,
                number(month.earlier()),
                month.laterYear(),
                number(month.later()));
    }

    private static String difference(long twice) {
        if (twice == 0) {
            return "같아요";
        }
        return (twice < 0 ? "%s 줄었어요" : "%s 늘었어요").formatted(half(Math.abs(twice)));
    }

    private static String number(Integer usage) {
        return usage == null ? null : "%,d".formatted(usage);
    }

    /** Half of a whole number, with its decimal where it has one. */
    private static String half(long twice) {
        return "%,d".formatted(twice / 2) + (twice % 2 == 0 ? "" : ".5");
    }

    /** The months that are over, or known already. */
    public List<Row> past() {
        return rows.stream().filter(row -> !row.toCome()).toList();
    }

    /** Whether a month that is over has nothing. */
    public boolean hasGaps() {
        return past().stream().anyMatch(row -> row.usage() == null);
    }

    /** Whether there is anything to draw. */
    public boolean hasUsage() {
        return rows.stream().anyMatch(row -> row.usage() != null);
    }

    public boolean hasCorrections() {
        return rows.stream().anyMatch(Row::corrected);
    }

    public boolean hasUncounted() {
        return rows.stream().anyMatch(row -> !row.counts());
    }
}
