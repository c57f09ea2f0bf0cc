package kr.carbonpoint.settlement;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.carbonpoint.period.Half;

/**
 * What evaluates a half-year, as text: the same for a municipality and, behind {@link OneMember}, for one member.
 *
 * @param years in which the same half may count, the latest first
 */
record EvaluationSql(Half half, List<Integer> years) {

    /** The columns of {@code outcome}, in the order in which {@link #evaluate} has them. */
    static final String OUTCOME = """
            meter_id, member_id, joined_on, resource, policy_id, evaluated, usage_months, usage_sum, baseline_months,
            baseline_sum, exact_rate, cut_rate, band, streak, points, standard_points, co2, reason, parts, version""";

    /** The columns of {@code owed}, likewise. */
    static final String OWED = """
            member_id, joined_on, told, points, full_won, over_ceiling, waiting, won,
            former_version, former_points, former_full, former_over, former_waiting, former_won""";

    /** The meters that count, with their months and those they are compared with. */
    String months() {
        var baseline = new Baseline(half.number(), years);
        return Sql.of("months")
                .replace("/*baseline months*/", baseline.months())
                .replace("/*baseline columns*/", baseline.columns())
                .replace("/*baseline halves*/", baseline.joins());
    }

    String evaluate() {
        return judging(months());
    }

    /** The same for a half that may not be over (parameter {@code over}). */
    String forecast() {
        return judging(Sql.of("known").replace("/*months*/", months()));
    }

    private static String judging(String months) {
        return Sql.judging(Sql.of("evaluate").replace("/*months*/", months));
    }

    /** What all these statements are given. */
    static Map<String, Object> parameters(Half half, long municipality) {
        var parameters = new HashMap<String, Object>(TriedRules.NONE.parameters());
        parameters.put("half", half.code());
        parameters.put("previous", half.previous().code());
        parameters.put("municipality", municipality);
        parameters.put("first", half.firstDay());
        parameters.put("last", half.lastDay());
        parameters.put("firsts", days(half, month -> month.atDay(1)));
        parameters.put("lasts", days(half, YearMonth::atEndOfMonth));
        parameters.put("year", half.year());
        parameters.put("month", half.firstDay().getMonthValue());
        parameters.put("firstMonth", half.year() * 100 + half.firstDay().getMonthValue());
        parameters.put("sameYear", (half.number() == 1 ? half.next() : half.previous()).code());
        return parameters;
    }

    private static String days(Half half, Function<YearMonth, LocalDate> day) {
        return half.months().stream().map(day).map(LocalDate::toString).collect(joining(",", "{", "}"));
    }
}
