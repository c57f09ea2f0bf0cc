package kr.carbonpoint.settlement;

import java.util.List;
import kr.carbonpoint.period.Half;

/**
 * A member's half-year, all municipalities together.
 *
 * @param won owed for it now
 * @param overCeiling won that the yearly ceiling took off
 * @param waiting won that wait for budget
 * @param co2 grams saved
 * @param resources one for each meter, electricity first
 */
public record MemberResult(
        Half half, long points, long won, long overCeiling, long waiting, long co2, List<ResourceResult> resources) {}
