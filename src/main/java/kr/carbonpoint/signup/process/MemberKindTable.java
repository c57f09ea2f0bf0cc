package kr.carbonpoint.signup.process;

import java.util.EnumMap;
import java.util.Map;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.signup.MemberKinds;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.event.PostDeployEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The deployed table, read once: applicants have no right to ask the engine for decisions. */
@Component
class MemberKindTable implements MemberKinds {

    private final DecisionService decisions;
    private volatile Map<MemberKind, Row> rows = Map.of();

    MemberKindTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @EventListener(PostDeployEvent.class)
    public void read() {
        var read = new EnumMap<MemberKind, Row>(MemberKind.class);
        for (var kind : MemberKind.values()) {
            var row = decisions
                    .evaluateDecisionTableByKey("member-kinds", Variables.putValue("kind", kind.name()))
                    .getSingleResult();
            if (row != null) {
                read.put(
                        kind,
                        new Row(
                                row.getEntry("identity"),
                                row.getEntry("site"),
                                row.getEntry("guardian"),
                                row.getEntry("approval")));
            }
        }
        rows = read;
    }

    @Override
    public Row row(MemberKind kind) {
        return rows.get(kind);
    }
}
