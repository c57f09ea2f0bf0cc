package kr.carbonpoint.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.policy.Rule.Change;

/**
 * A rule that is being written, checked: nothing of it is stored yet.
 *
 * @param former the rule that would hold otherwise
 */
public record RuleDraft(RuleKind kind, Half from, Map<String, String> values, Rule former, String source) {

    public List<Change> changes() {
        return Rule.changes(kind, former.values(), values);
    }

    /** Stands for all that a preview shows: proposed is what was seen, or nothing. */
    public String seen() {
        var all = List.of(kind, from, new TreeMap<>(values), new TreeMap<>(former.values()), source);
        return UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8)).toString();
    }
}
