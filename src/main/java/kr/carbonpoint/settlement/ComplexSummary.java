package kr.carbonpoint.settlement;

import java.util.Map;

/**
 * What a settlement of 단지 came to, or would come to.
 *
 * @param endYear the year in which the evaluation, July to June, ends
 * @param enabled whether the municipality pays 단지 at all; if not, nothing was computed and everything is 0
 * @param complexes that were looked at
 * @param ranked that passed the gate
 * @param changed results that are new or differ from the version that held before
 * @param won owed to all of them for the year
 * @param wonChange by how much the run changes what is owed
 * @param reasons how many get nothing, by {@link ComplexReason#name()}
 */
public record ComplexSummary(
        int endYear,
        long municipality,
        boolean enabled,
        int complexes,
        int ranked,
        int changed,
        long won,
        long wonChange,
        Map<String, Integer> reasons) {

    static ComplexSummary off(int endYear, long municipality) {
        return new ComplexSummary(endYear, municipality, false, 0, 0, 0, 0, 0, Map.of());
    }

    /** For the people who asked for it, in Korean. */
    public String sentence() {
        return enabled
                ? "단지 %,d곳 가운데 %,d곳이 순위에 들었고 모두 %,d원이에요.".formatted(complexes, ranked, won)
                : "단지 인센티브를 운영하지 않는 지자체라서 계산하지 않았어요.";
    }
}
