package kr.carbonpoint.calculator;

import java.math.RoundingMode;
import kr.carbonpoint.settlement.Estimate;

/**
 * One resource of the answer, in words.
 *
 * @param use as in 350 → 300kWh
 * @param why there are no points, or {@code null}
 */
record AnswerLine(String resource, String use, String rate, int points, String why) {

    static AnswerLine of(Estimate.Line line) {
        return new AnswerLine(
                line.resource().label(),
                "%,d → %,d%s"
                        .formatted(line.before(), line.now(), line.resource().unit()),
                rate(line),
                line.points(),
                why(line));
    }

    /** Cut, never rounded: 9.99 % is below 10. */
    private static String rate(Estimate.Line line) {
        if (line.rate() == null) {
            return "견줄 수 없음";
        }
        return line.rate().signum() > 0
                ? line.rate().setScale(1, RoundingMode.DOWN).toPlainString() + "%"
                : "줄지 않음";
    }

    private static String why(Estimate.Line line) {
        if (line.reason() == null) {
            return null;
        }
        return switch (line.reason()) {
            case NO_BASELINE -> "예전에 쓴 양이 0이면 견줄 수 없어요.";
            case ZERO_USAGE -> "쓴 양이 0이면 담당자가 먼저 확인해요. 그래서 여기서는 계산하지 않았어요.";
            case NO_REDUCTION -> "예전보다 줄지 않아서 포인트가 없어요.";
            default -> line.reason().sentence();
        };
    }
}
