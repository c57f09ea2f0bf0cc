package kr.carbonpoint.settlement;

import java.util.Map;
import kr.carbonpoint.period.Half;

/**
 * What a settlement came to, or would come to.
 *
 * @param members with at least one result
 * @param results one for each meter
 * @param changed results that are new or differ from the version that held before
 * @param points of the half-year, all of them, not only the change
 * @param won owed for them, after ceiling and budget
 * @param waitingWon won that wait for budget
 * @param reasons how many results have nothing, by {@link Reason#name()}
 */
public record Summary(
        Half half,
        long municipality,
        int members,
        int results,
        int changed,
        long points,
        long won,
        long waitingWon,
        Map<String, Integer> reasons) {}
