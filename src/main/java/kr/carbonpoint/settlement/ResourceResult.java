package kr.carbonpoint.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.resource.Resource;

/**
 * What came out for one meter, in numbers and in Korean sentences.
 *
 * @param since since when it has been the member's; two of the same resource are two homes
 * @param evaluated the months that count; {@code filled}: those of them whose usage was taken from the mean of the others
 * @param usage kWh or ㎥ over the evaluated months, filled ones included, rounded; {@code baseline} likewise
 * @param exactUsage the same to two decimals, for whoever calculates along; {@code exactBaseline} likewise
 * @param points those of 표준사용량 included
 * @param exactRate percent with three decimals, as in 6.230, or null where nothing was compared
 * @param cutRate percent without decimals, or null
 * @param band null when there are no points
 * @param reason why there are none, or null
 * @param co2 grams saved
 * @param sentences what a page or mail says about it, in order
 */
public record ResourceResult(
        Resource resource,
        long municipality,
        LocalDate since,
        List<YearMonth> evaluated,
        List<YearMonth> filled,
        long usage,
        long baseline,
        BigDecimal exactUsage,
        BigDecimal exactBaseline,
        BigDecimal exactRate,
        Integer cutRate,
        Band band,
        Reason reason,
        int points,
        long co2,
        List<String> sentences) {

    ResourceResult saying(List<String> words) {
        return new ResourceResult(
                resource,
                municipality,
                since,
                evaluated,
                filled,
                usage,
                baseline,
                exactUsage,
                exactBaseline,
                exactRate,
                cutRate,
                band,
                reason,
                points,
                co2,
                words);
    }
}
