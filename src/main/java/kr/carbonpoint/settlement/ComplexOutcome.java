package kr.carbonpoint.settlement;

import java.util.List;
import kr.carbonpoint.resource.Resource;

/**
 * What came out for a 단지 in a year, as it holds (docs/complexes.md). Shares in thousandths of a percent.
 *
 * @param reduction of greenhouse gas; null where nothing could be compared
 * @param score thousandths of a point; null where it is not ranked, as {@code place}
 * @param ranked how many 단지 of the municipality were
 * @param reason why it gets nothing, or null
 * @param weightReduction percent of the score that the reduction makes; {@code weightParticipation} the rest
 */
public record ComplexOutcome(
        ComplexYear year,
        long municipality,
        int households,
        int participants,
        Long reduction,
        int participation,
        Integer score,
        Integer place,
        int ranked,
        long won,
        ComplexReason reason,
        int weightReduction,
        int weightParticipation,
        List<Part> parts) {

    /**
     * One resource, electricity first; those without any month are left out.
     *
     * @param usage the sum of the {@code usageMonths} of twelve that are known, likewise {@code twiceBaseline}
     */
    public record Part(Resource resource, long usage, int usageMonths, long twiceBaseline, int baselineMonths) {}
}
