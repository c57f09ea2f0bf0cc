package kr.carbonpoint.me;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Band;
import kr.carbonpoint.settlement.Forecast;
import kr.carbonpoint.settlement.Reason;
import kr.carbonpoint.settlement.ResourceResult;

/**
 * What a half-year may bring, as the member reads it; never to be taken for a result.
 *
 * @param known the last month with a reading, as in 3월, or null
 * @param over whether the half-year has ended and only waits to be settled
 * @param silent resources without any reading yet
 */
record ForecastView(
        Half half,
        String known,
        boolean over,
        long points,
        long won,
        long overCeiling,
        List<ResultView.Line> lines,
        List<String> silent) {

    static ForecastView of(Forecast forecast, LocalDate today) {
        return new ForecastView(
                forecast.half(),
                forecast.resources().stream()
                        .flatMap(result -> result.evaluated().stream())
                        .max(Comparator.naturalOrder())
                        .map(ForecastView::name)
                        .orElse(null),
                today.isAfter(forecast.half().lastDay()),
                forecast.points(),
                forecast.won(),
                forecast.overCeiling(),
                forecast.resources().stream()
                        .map(result -> line(result, forecast.resources()))
                        .toList(),
                forecast.silent().stream().map(Resource::label).distinct().toList());
    }

    private static ResultView.Line line(ResourceResult result, List<ResourceResult> all) {
        var sentences = new ArrayList<String>();
        if (result.exactRate() != null) {
            sentences.add(comparison(result.cutRate()));
        }
        if (result.band() == Band.MAINTAIN) {
            sentences.add("그동안 줄인 만큼을 지키고 있어요(유지).");
        } else if (result.reason() == Reason.BELOW_5 || result.reason() == Reason.NO_REDUCTION) {
            sentences.add("5% 이상 줄이면 포인트를 받아요.");
        } else if (result.reason() != null) {
            sentences.add(result.reason().sentence());
        }
        return ResultView.line(result, all, List.copyOf(sentences));
    }

    private static String comparison(int rate) {
        if (rate == 0) {
            return "지난 2년 같은 달과 거의 같아요.";
        }
        return rate > 0 ? "지난 2년 같은 달보다 %d%% 줄었어요.".formatted(rate) : "지난 2년 같은 달보다 %d%% 늘었어요.".formatted(-rate);
    }

    private static String name(YearMonth month) {
        return month.getMonthValue() + "월";
    }
}
