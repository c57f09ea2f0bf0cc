package kr.carbonpoint.settlement;

import java.util.List;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;

/**
 * What a half-year would bring a member if it went on as it began; an estimate until it is settled. What the budget allows
 * and 표준사용량, which looks at everybody, are not in it.
 *
 * @param won after the yearly ceiling, which takes {@code overCeiling} off
 * @param resources one for each meter that has readings or cannot have any, electricity first
 * @param silent of which there is no reading of the half-year yet
 */
public record Forecast(
        Half half, long points, long won, long overCeiling, List<ResourceResult> resources, List<Resource> silent) {}
