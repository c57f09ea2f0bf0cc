package kr.carbonpoint.settlement;

import java.math.BigDecimal;
import java.util.List;
import kr.carbonpoint.resource.Resource;

/**
 * What a half-year would bring if every month of it were like the one that somebody supposes.
 *
 * @param won of the half, {@code yearWon} of two such halves: never more than the yearly ceiling
 * @param centsPerPoint hundredths of a won
 * @param ceiling won a year at most, 0 for none
 */
public record Estimate(List<Line> lines, long points, long won, long yearWon, int centsPerPoint, long ceiling) {

    /**
     * One resource.
     *
     * @param before kWh or ㎥ a month, {@code now} likewise
     * @param rate percent with three decimals, or null where nothing can be compared
     * @param reason why there are no points, or null
     * @param co2 grams saved in the half
     */
    public record Line(
            Resource resource, long before, long now, BigDecimal rate, Reason reason, int points, long co2) {}

    static Estimate of(List<Line> lines, int centsPerPoint, long ceiling) {
        long points = lines.stream().mapToLong(Line::points).sum();
        long won = points * centsPerPoint / 100;
        return new Estimate(lines, points, least(won, ceiling), least(2 * won, ceiling), centsPerPoint, ceiling);
    }

    private static long least(long won, long ceiling) {
        return ceiling == 0 ? won : Math.min(won, ceiling);
    }

    public long yearPoints() {
        return 2 * points;
    }

    /** Grams. */
    public long co2() {
        return lines.stream().mapToLong(Line::co2).sum();
    }

    /** Whether the year would bring more if there were no ceiling. */
    public boolean isOverCeiling() {
        return yearWon < 2 * points * centsPerPoint / 100;
    }
}
