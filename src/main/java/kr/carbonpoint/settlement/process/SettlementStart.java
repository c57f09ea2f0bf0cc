package kr.carbonpoint.settlement.process;

import kr.carbonpoint.engine.Instances;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.period.WorkReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts settlements. Each municipality has an instance of its own: one that fails stops no other. */
@Component
public class SettlementStart {

    static final String WORK = "SETTLE";
    static final String REQUESTED_BY = "requestedBy";

    private final RuntimeService runtime;
    private final Instances instances;

    SettlementStart(RuntimeService runtime, Instances instances) {
        this.runtime = runtime;
        this.instances = instances;
    }

    /**
     * @param municipality {@code null} for all of them
     * @param actor user id of who asks, for the records
     * @return false when it is under way already
     */
    public boolean request(Half half, Long municipality, String actor) {
        return start(new WorkReference(WORK, half, municipality), actor);
    }

    boolean start(WorkReference what, String actor) {
        return instances.startUnlessOpen(
                "settlement",
                what.toString(),
                () -> runtime.startProcessInstanceByMessage(
                        "settlementRequested", what.toString(), Variables.putValue(REQUESTED_BY, shaped(actor))));
    }

    /** Variables are constants and ids; a user id that looks like none is not worth a failure. */
    private static String shaped(String actor) {
        return actor.matches("[A-Za-z][A-Za-z0-9_-]{0,63}") ? actor : "staff";
    }
}
