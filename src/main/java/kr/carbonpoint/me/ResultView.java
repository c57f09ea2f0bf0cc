package kr.carbonpoint.me;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.settlement.MemberResult;
import kr.carbonpoint.settlement.ResourceResult;

/** A half-year's result as the member reads it. Sums in won; {@code kilograms} of CO₂ saved, with one decimal. */
record ResultView(
        Half half, long points, long won, long overCeiling, long waiting, String kilograms, List<Line> resources) {

    /**
     * One resource. {@code formula} is {@code null} where nothing was compared.
     *
     * @param since first day in the home it is about, where there were two in the half-year; else null
     * @param won whether it brought points
     */
    record Line(
            String resource, LocalDate since, int points, boolean won, List<String> sentences, List<String> formula) {}

    static ResultView of(MemberResult result) {
        return new ResultView(
                result.half(),
                result.points(),
                result.won(),
                result.overCeiling(),
                result.waiting(),
                result.co2() == 0 ? null : "%,.1f".formatted(result.co2() / 1000.0),
                result.resources().stream()
                        .map(line -> line(line, result.resources(), line.sentences()))
                        .toList());
    }

    static Line line(ResourceResult result, List<ResourceResult> all, List<String> sentences) {
        boolean twoHomes = all.stream().anyMatch(other -> other != result && other.resource() == result.resource());
        return new Line(
                result.resource().label(),
                twoHomes ? result.since() : null,
                result.points(),
                result.points() > 0,
                sentences,
                result.exactRate() == null ? null : formula(result));
    }

    /** The calculation of domain.md §1.4 with the member's own numbers. */
    private static List<String> formula(ResourceResult result) {
        String unit = result.resource().unit();
        String rate = result.exactRate().setScale(3, RoundingMode.DOWN).toPlainString();
        String used = figure(result.exactUsage());
        String baseline = figure(result.exactBaseline());
        var months = "견준 달: " + months(result.evaluated());
        var usage = "쓴 양 %s%s, 지난 2년 같은 달의 평균 %s%s".formatted(used, unit, baseline, unit);
        var calculation = "(%s − %s) ÷ %s × 100 = %s%%, 소수점 아래를 버려서 %d%%"
                .formatted(baseline, used, baseline, rate, result.cutRate());
        return result.filled().isEmpty()
                ? List.of(months, usage, calculation)
                : List.of(months, usage, calculation, months(result.filled()) + "은 자료가 없어서 다른 달의 평균으로 채웠어요.");
    }

    /** With the decimals that it has. */
    private static String figure(BigDecimal amount) {
        return new DecimalFormat("#,##0.##").format(amount);
    }

    private static String months(List<YearMonth> months) {
        return months.stream().map(month -> month.getMonthValue() + "월").collect(Collectors.joining(", "));
    }
}
