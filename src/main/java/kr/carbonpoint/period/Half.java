package kr.carbonpoint.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A half-year (반기), the period of evaluation and payment (domain.md §1.5).
 *
 * @param number 1: January to June, 2: July to December
 */
public record Half(int year, int number) implements Comparable<Half> {

    public Half {
        if (number < 1 || number > 2 || year < 2000 || year > 2999) {
            throw new IllegalArgumentException("No half-year: " + year + "H" + number);
        }
    }

    public static Half of(LocalDate day) {
        return new Half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    /** From the form that tables use, 20261 for the first half of 2026. */
    public static Half ofCode(int code) {
        return new Half(code / 10, code % 10);
    }

    /**
     * From text as in 2026H1.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Half parse(String text) {
        if (!text.matches("2\\d{3}H[12]")) {
            throw new IllegalArgumentException("No half-year");
        }
        return new Half(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0');
    }

    /** 20261 for the first half of 2026. */
    public int code() {
        return year * 10 + number;
    }

    public Half previous() {
        return number == 2 ? new Half(year, 1) : new Half(year - 1, 2);
    }

    public Half next() {
        return number == 1 ? new Half(year, 2) : new Half(year + 1, 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, number == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    /** The day by which municipalities compute its points: the end of October, of April (REG26 §21①). */
    public LocalDate settledBy() {
        return number == 1 ? LocalDate.of(year, Month.OCTOBER, 31) : LocalDate.of(year + 1, Month.APRIL, 30);
    }

    /** The year out of whose budget it is paid: the first half in December, the second in June of the next year. */
    public int fiscalYear() {
        return number == 1 ? year : year + 1;
    }

    public List<YearMonth> months() {
        var first = YearMonth.from(firstDay());
        return IntStream.range(0, 6).mapToObj(first::plusMonths).toList();
    }

    /** For example 2026년 상반기. */
    public String label() {
        return year + "년 " + (number == 1 ? "상반기" : "하반기");
    }

    @Override
    public int compareTo(Half other) {
        return Integer.compare(code(), other.code());
    }

    /** For example 2026H1. */
    @Override
    public String toString() {
        return year + "H" + number;
    }
}
