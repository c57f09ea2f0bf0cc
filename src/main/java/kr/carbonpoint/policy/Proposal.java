package kr.carbonpoint.policy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.policy.Rule.Change;

/**
 * A rule that somebody wants, as it was seen when it was proposed, and what came of it.
 *
 * @param from the first half-year that it would hold for
 * @param former the rule that would hold otherwise
 * @param effect {@code null} where nothing could be computed
 * @param decision {@code null} while it waits, and then so are the three after it
 * @param reason of a refusal
 */
public record Proposal(
        long id,
        long municipality,
        RuleKind kind,
        Half from,
        Map<String, String> rule,
        Map<String, String> former,
        Effect effect,
        String source,
        String proposedBy,
        OffsetDateTime proposedAt,
        Decision decision,
        String decidedBy,
        OffsetDateTime decidedAt,
        String reason) {

    public enum Decision {
        APPROVED("승인함"),
        REFUSED("반려함"),
        WITHDRAWN("거두어들임");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The business key of its process. */
    public String reference() {
        return reference(id);
    }

    static String reference(long id) {
        return "RULE-" + id;
    }

    public boolean isOpen() {
        return decision == null;
    }

    public List<Change> changes() {
        return Rule.changes(kind, former, rule);
    }
}
