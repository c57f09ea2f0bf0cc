package kr.carbonpoint.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;

/**
 * What was used at one meter in the six months of a half-year, beside what it is compared with.
 *
 * @param meter stays the same in every half-year; shown to nobody
 * @param since since when it has been the member's, {@code until} the last day or null: a former home has one
 */
public record MeterUsage(
        int meter, Resource resource, LocalDate since, LocalDate until, Half half, List<Month> months) {

    /**
     * One month, in kWh or ㎥.
     *
     * @param counts whether it is evaluated: not the month of joining or moving, nor those before
     * @param usage null where there is no reading, or one that a clerk does not believe
     * @param corrected whether there was another reading before
     * @param later what the same month of {@code laterYear} had, the later of the two that are compared with, or null
     * @param earlier that of the year before it, or null
     * @param twiceBaseline twice the mean of the two, or of the one that there is; null where there is none or nothing counts
     */
    public record Month(
            YearMonth month,
            boolean counts,
            Integer usage,
            boolean corrected,
            int laterYear,
            Integer later,
            Integer earlier,
            Long twiceBaseline) {}
}
