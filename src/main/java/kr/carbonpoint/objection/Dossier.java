package kr.carbonpoint.objection;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.payout.PaymentHistory;
import kr.carbonpoint.payout.PaymentState;
import kr.carbonpoint.settlement.MemberResult;
import kr.carbonpoint.settlement.ResourceResult;
import kr.carbonpoint.settlement.Results;
import kr.carbonpoint.usage.MemberReadings;
import kr.carbonpoint.usage.MemberReadings.MonthOfUse;
import org.springframework.stereotype.Component;

/** What a clerk has to see to answer an objection: the words, the result as it holds, what it was computed from, payments. */
@Component
class Dossier {

    private final Results results;
    private final MemberReadings readings;
    private final PaymentHistory payments;

    Dossier(Results results, MemberReadings readings, PaymentHistory payments) {
        this.results = results;
        this.readings = readings;
        this.payments = payments;
    }

    Map<String, Object> of(Objection objection) {
        var values = new HashMap<String, Object>();
        values.put("about", objection.about());
        values.put("words", Markdown.plain(objection.content().text()));
        if (!objection.isAgainstRefusal()) {
            var subject = objection.subject();
            values.put("subject", subject.label());
            results.of(objection.about(), subject.half())
                    .ifPresent(result -> values.put("result", result(result, subject)));
            if (subject.topic() == Topic.PAYMENT) {
                values.put("payments", payments(payments.of(objection.about())));
            } else {
                values.put("readings", readings(objection.about(), subject));
            }
        }
        return values;
    }

    private static String result(MemberResult result, Subject subject) {
        var sums = "- 이 반기 전체: **%,d포인트, %,d원**".formatted(result.points(), result.won());
        var held = result.overCeiling() + result.waiting() == 0
                ? ""
                : "\n- 한도를 넘은 금액 %,d원, 예산을 기다리는 금액 %,d원".formatted(result.overCeiling(), result.waiting());
        return result.resources().stream()
                .filter(line ->
                        subject.topic() == Topic.PAYMENT || subject.topic().is(line.resource()))
                .filter(line -> line.municipality() == subject.municipality())
                .map(Dossier::line)
                .collect(Collectors.joining("\n", "", "\n" + sums + held));
    }

    private static String line(ResourceResult line) {
        var numbers = line.exactRate() == null
                ? ""
                : " · 쓴 양 %,d%4$s, 비교 기준 %,d%4$s, 감축률 %s%%"
                        .formatted(
                                line.usage(),
                                line.baseline(),
                                line.exactRate().toPlainString(),
                                line.resource().unit());
        return "- **%s** (%s부터) %,d포인트%s\n- 설명: %s · 계산한 달: %s"
                .formatted(
                        line.resource().label(),
                        line.since(),
                        line.points(),
                        numbers,
                        String.join(" ", line.sentences()),
                        line.evaluated().stream().map(Dossier::month).collect(Collectors.joining(", ")));
    }

    /** The months of the half-year and of the two years before, which are compared with it. */
    private String readings(String member, Subject subject) {
        var years = new TreeMap<Integer, List<MonthOfUse>>(readings
                .of(
                        member,
                        YearMonth.from(subject.half().firstDay()).minusYears(2),
                        YearMonth.from(subject.half().lastDay()))
                .stream()
                .filter(reading -> subject.topic().is(reading.resource()))
                .collect(Collectors.groupingBy(reading -> reading.month().getYear())));
        return years.isEmpty()
                ? "올라온 사용량이 없습니다."
                : years.entrySet().stream()
                        .map(year -> "- **%d년**: %s"
                                .formatted(
                                        year.getKey(),
                                        year.getValue().stream()
                                                .map(Dossier::use)
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining("\n"));
    }

    private static String use(MonthOfUse reading) {
        return "%s %,d%s".formatted(month(reading.month()), reading.usage(), reading.corrected() ? "(고쳐짐)" : "");
    }

    private static String month(YearMonth month) {
        return month.getMonthValue() + "월";
    }

    private static String payments(List<PaymentState> states) {
        return states.isEmpty()
                ? "지급할 금액도 지급한 금액도 없습니다."
                : states.stream()
                        .map(state -> "- %s, %s: **%,d원** %s %s"
                                .formatted(
                                        state.half().label(),
                                        state.municipality(),
                                        state.won(),
                                        state.title(),
                                        state.on() == null ? "" : "(" + state.on() + ")"))
                        .collect(Collectors.joining("\n"));
    }
}
