package kr.carbonpoint.settlement;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.carbonpoint.period.Half;

/**
 * The part of the evaluation that depends on which years there are: each is joined once, and each month takes the two
 * that its window has, whoever joined when.
 *
 * @param years in which the same half may count, those that were folded
 */
record Baseline(int number, List<Integer> years) {

    /** A join for each year. */
    String joins() {
        return years.stream()
                .map(year -> """
                        left join usage_half y%1$d
                            on y%1$d.half = %2$d and y%1$d.municipality_id = :municipality and y%1$d.meter_id = id
                        """.formatted(year, new Half(year, number).code()))
                .collect(joining());
    }

    /** The six months of each year, as {@code y2025_1}. */
    String columns() {
        return years.stream()
                .flatMap(year -> IntStream.rangeClosed(1, 6)
                        .mapToObj(month -> ", y%1$d.m%2$d as y%1$d_%2$d".formatted(year, month)))
                .collect(joining());
    }

    /** Twice the mean of two years, for each month: a whole number. One year counts where only one exists. */
    String months() {
        return IntStream.rangeClosed(1, 6).mapToObj(this::month).collect(joining(",\n"));
    }

    private String month(int month) {
        if (years.isEmpty()) {
            return "null::bigint as b%d".formatted(month);
        }
        // The year after the last one: there the window has only that one.
        String arms = Stream.concat(years.stream(), years.stream().map(year -> year + 1))
                .distinct()
                .map(year -> "when %d then coalesce(%s)".formatted(year, mean(year, month)))
                .collect(joining(" "));
        return "case when beginning < %1$d and ending >= %1$d then case window_year - (window_months < %1$d)::int %2$s end end as b%1$d"
                .formatted(month, arms);
    }

    private String mean(int year, int month) {
        var two = Stream.of(year, year - 1).filter(years::contains).toList();
        String both = two.size() < 2 ? "" : "y%d_%3$d::bigint + y%2$d_%3$d, ".formatted(year, year - 1, month);
        return both
                + two.stream()
                        .map(y -> "2::bigint * y%d_%d".formatted(y, month))
                        .collect(joining(", "));
    }
}
