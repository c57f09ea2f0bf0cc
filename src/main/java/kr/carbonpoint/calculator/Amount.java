package kr.carbonpoint.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;

/**
 * What somebody typed as the usage of a month.
 *
 * @param typed as it was typed, never {@code null}
 * @param value whole kWh or ㎥, as bills are rounded (regulation §10); {@code null} where there is none or it is wrong
 * @param problem what to do about it, or {@code null}
 */
record Amount(String name, String typed, Long value, String problem) {

    private static final int MOST_DIGITS = 6;

    static Amount of(String name, String typed) {
        // Full-width digits, ㎥ and the like; a unit behind the number does no harm.
        var text =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase().replaceAll("[\\s,]|(kwh|m3|m³)$", "");
        if (text.isEmpty()) {
            return new Amount(name, typed, null, null);
        }
        if (text.matches("[-−]\\d.*")) {
            return wrong(name, typed, "0보다 작은 숫자는 적을 수 없어요.");
        }
        if (!text.matches("\\d+(\\.\\d+)?")) {
            return wrong(name, typed, "숫자로 적어 주세요. 예: 350");
        }
        var value = new BigDecimal(text).setScale(0, RoundingMode.HALF_UP);
        return value.precision() > MOST_DIGITS
                ? wrong(name, typed, "너무 큰 숫자예요. 한 달에 쓴 양이 맞는지 고지서에서 다시 확인해 주세요.")
                : new Amount(name, typed, value.longValueExact(), null);
    }

    private static Amount wrong(String name, String typed, String problem) {
        return new Amount(name, typed, null, problem);
    }

    boolean isBlank() {
        return value == null && problem == null;
    }

    Amount missing(String what) {
        return wrong(name, typed, what);
    }
}
