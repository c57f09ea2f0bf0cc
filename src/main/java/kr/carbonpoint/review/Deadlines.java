package kr.carbonpoint.review;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** When the clerks are reminded, when the decision is due, and when the operator is told that it is late. */
public record Deadlines(OffsetDateTime reminder, OffsetDateTime due, OffsetDateTime escalation) {

    /** What {@code billing-review.bpmn} has to know, by the names of its variables. */
    public Map<String, Object> flags(String group) {
        return Map.of(
                "reviewGroup", group,
                "reviewReminder", text(reminder),
                "reviewDue", text(due),
                "reviewEscalation", text(escalation));
    }

    private static String text(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
    }
}
