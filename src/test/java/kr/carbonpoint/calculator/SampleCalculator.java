package kr.carbonpoint.calculator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Estimate;
import kr.carbonpoint.settlement.Estimates;
import kr.carbonpoint.settlement.Reason;

/** What the calculator's page is filled with, for looking at it without a database. */
public final class SampleCalculator {

    private static final List<Estimates.Place> PLACES = List.of(new Estimates.Place(28, "인천광역시 검단구"));

    private SampleCalculator() {}

    /** Something is wrong with two fields. */
    public static Map<String, Object> wrong() {
        var typed = Map.of("electricity-before", "삼백", "electricity-now", "300", "water-now", "12");
        return Map.of("who", "visitor", "places", PLACES, "question", Question.of(typed, PLACES));
    }

    /** Every reason, and a ceiling. */
    public static Map<String, Object> answered() {
        var typed = Map.of("electricity-before", "350", "electricity-now", "300", "place", "28");
        var reasons = Stream.of(
                        Reason.NO_BASELINE, Reason.COOKING_GAS, Reason.ZERO_USAGE, Reason.NO_REDUCTION, Reason.BELOW_5)
                .map(reason -> new Estimate.Line(Resource.GAS, 9, 8, BigDecimal.valueOf(-1), reason, 0, 0));
        var lines = Stream.concat(
                        Stream.of(
                                new Estimate.Line(
                                        Resource.ELECTRICITY,
                                        350,
                                        300,
                                        new BigDecimal("14.285"),
                                        null,
                                        10_000,
                                        127_200),
                                new Estimate.Line(Resource.WATER, 0, 9, null, Reason.NO_BASELINE, 0, 0)),
                        reasons)
                .toList();
        return Map.of(
                "who",
                "visitor",
                "places",
                PLACES,
                "question",
                Question.of(typed, PLACES),
                "estimate",
                new Estimate(lines, 10_000, 20_000, 30_000, 200, 30_000),
                "kilograms",
                "127.2",
                "lines",
                lines.stream().map(AnswerLine::of).toList());
    }
}
