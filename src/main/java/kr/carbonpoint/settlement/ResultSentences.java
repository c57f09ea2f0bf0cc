package kr.carbonpoint.settlement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a result means, for the member it is about. */
final class ResultSentences {

    private ResultSentences() {}

    /** @param standardPoints those of the points that came from 표준사용량 */
    static List<String> of(ResourceResult result, int standardPoints) {
        List<String> sentences = new ArrayList<>();
        if (result.exactRate() != null) {
            sentences.add(comparison(result));
        }
        sentences.add(result.reason() != null ? result.reason().sentence() : gain(result, standardPoints));
        if (standardPoints > 0) {
            sentences.add("평균 사용량의 절반도 쓰지 않아서 %,d포인트를 더 받아요.".formatted(standardPoints));
        }
        if (result.reason() == null && result.evaluated().size() < 6) {
            sentences.add("6개월 가운데 %d개월을 계산했어요.".formatted(result.evaluated().size()));
        }
        if (result.exactRate() != null && !result.filled().isEmpty()) {
            sentences.add("%s은 자료가 없어서 다른 달의 평균으로 채웠어요.".formatted(months(result.filled())));
        }
        if (result.co2() > 0) {
            sentences.add("이산화탄소를 %,.1fkg 줄였어요.".formatted(result.co2() / 1000.0));
        }
        return List.copyOf(sentences);
    }

    private static String comparison(ResourceResult result) {
        String unit = result.resource().unit();
        return "%,d%s를 썼어요. 지난 2년 같은 달의 평균은 %,d%s예요.".formatted(result.usage(), unit, result.baseline(), unit);
    }

    private static String gain(ResourceResult result, int standardPoints) {
        int points = result.points() - standardPoints;
        return result.band() == Band.MAINTAIN
                ? "그동안 줄인 만큼을 잘 지켜서(유지) %,d포인트를 받아요.".formatted(points)
                : "%d%% 줄여서(%s) %,d포인트를 받아요."
                        .formatted(result.cutRate(), result.band().label(), points);
    }

    private static String months(List<YearMonth> months) {
        return months.stream().map(month -> month.getMonthValue() + "월").collect(Collectors.joining(", "));
    }
}
