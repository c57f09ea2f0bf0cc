package kr.carbonpoint.operations.web;

import java.util.Arrays;
import kr.carbonpoint.account.GrantLog;
import kr.carbonpoint.operations.AuditTrail.Entry;
import kr.carbonpoint.policy.Proposal;
import kr.carbonpoint.policy.RuleKind;
import kr.carbonpoint.privacy.Grounds;
import kr.carbonpoint.privacy.Purpose;

/** What the logs keep, in the words of those who read it. */
final class AuditWords {

    private AuditWords() {}

    static String of(Entry entry) {
        return switch (entry.log()) {
            case ACCESS -> Purpose.of(entry.detail()).map(Purpose::label).orElse(entry.detail());
            case GRANT -> grant(entry.detail().split(" ", 2));
            case PROPOSED ->
                Arrays.stream(RuleKind.values())
                        .filter(kind -> kind.name().equals(entry.detail()))
                        .map(RuleKind::label)
                        .findFirst()
                        .orElse(entry.detail());
            case EXPORT -> Grounds.valueOf(entry.detail()).label();
            case DECIDED -> Proposal.Decision.valueOf(entry.detail()).label();
        };
    }

    private static String grant(String[] change) {
        var label = GrantLog.Change.valueOf(change[0]).label();
        return change.length == 1 ? label : label + " (" + change[1] + ")";
    }
}
