package kr.carbonpoint.settlement.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.settlement.Reason;
import kr.carbonpoint.settlement.Summary;

/** A settlement that was tried out, as the page shows it. */
record TryOut(Summary summary, List<ReasonCount> reasons) {

    /** How many results have nothing for a reason, in a member's words. */
    record ReasonCount(String reason, int count) {}

    static TryOut of(Summary summary) {
        return new TryOut(
                summary,
                summary.reasons().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(counted ->
                                new ReasonCount(Reason.valueOf(counted.getKey()).sentence(), counted.getValue()))
                        .toList());
    }
}
