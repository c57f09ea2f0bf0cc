package kr.carbonpoint.me;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.settlement.ComplexOutcome;
import kr.carbonpoint.settlement.ComplexOutcome.Part;
import kr.carbonpoint.settlement.ComplexYear;

/**
 * A year's result as whoever looks after a 단지 reads it. {@code reduction}, {@code score} and {@code place} are null where
 * there are none.
 *
 * @param formula how the score came about, empty without one
 */
record ComplexResultView(
        ComplexYear year,
        long won,
        String reason,
        String place,
        String score,
        String reduction,
        String participation,
        List<String> formula,
        List<Line> resources) {

    /** One resource. @param rate what was saved, as a sentence, or null where nothing can be compared */
    record Line(String resource, String usage, String baseline, String rate) {}

    static ComplexResultView of(ComplexOutcome outcome) {
        return new ComplexResultView(
                outcome.year(),
                outcome.won(),
                outcome.reason() == null ? null : outcome.reason().sentence(),
                outcome.place() == null ? null : "%,d곳 가운데 %,d위".formatted(outcome.ranked(), outcome.place()),
                outcome.score() == null ? null : thousandths(outcome.score()) + "점",
                outcome.reduction() == null ? null : thousandths(outcome.reduction()) + "%",
                participation(outcome),
                outcome.score() == null ? List.of() : formula(outcome),
                outcome.parts().stream().map(ComplexResultView::line).toList());
    }

    private static String participation(ComplexOutcome outcome) {
        return outcome.households() == 0
                ? "세대가 없는 단지예요"
                : "%s%% (%,d세대 가운데 %,d세대)"
                        .formatted(thousandths(outcome.participation()), outcome.households(), outcome.participants());
    }

    private static List<String> formula(ComplexOutcome outcome) {
        long reduction = Math.max(outcome.reduction(), 0);
        var steps = new ArrayList<String>();
        steps.add("감축률 %s × %d%% + 참여율 %s × %d%% = %s점"
                .formatted(
                        thousandths(reduction),
                        outcome.weightReduction(),
                        thousandths(outcome.participation()),
                        outcome.weightParticipation(),
                        thousandths(outcome.score())));
        if (outcome.reduction() < 0) {
            steps.add("감축률이 0보다 작으면 0으로 계산해요.");
        }
        return List.copyOf(steps);
    }

    private static Line line(Part part) {
        String unit = part.resource().unit();
        return new Line(
                part.resource().label(),
                "%,d%s (%d달)".formatted(part.usage(), unit, part.usageMonths()),
                "%,d%s%s (%d달)"
                        .formatted(
                                part.twiceBaseline() / 2,
                                part.twiceBaseline() % 2 == 0 ? "" : ".5",
                                unit,
                                part.baselineMonths()),
                part.usage() == 0 || part.twiceBaseline() == 0 ? null : rate(part));
    }

    /** Of the means of a month, so that months without data don't count as saved. Cut to a tenth of a percent. */
    private static String rate(Part part) {
        var baseline = BigDecimal.valueOf(part.twiceBaseline()).multiply(BigDecimal.valueOf(part.usageMonths()));
        var usage = BigDecimal.valueOf(2 * part.usage()).multiply(BigDecimal.valueOf(part.baselineMonths()));
        var percent = baseline.subtract(usage).multiply(BigDecimal.valueOf(100)).divide(baseline, 1, RoundingMode.DOWN);
        if (percent.signum() == 0) {
            return "지난 2년 같은 달과 거의 같아요.";
        }
        return (percent.signum() < 0 ? "기준보다 %s%% 늘었어요." : "기준보다 %s%% 줄었어요.")
                .formatted(percent.abs().toPlainString());
    }

    private static String thousandths(long number) {
        return BigDecimal.valueOf(number, 3).toPlainString();
    }
}
