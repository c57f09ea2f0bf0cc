package kr.carbonpoint.objection.process;

import kr.carbonpoint.objection.Objections;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings an objection to the clerks who answer it. */
@Component
public class ObjectionProcess {

    private final Objections objections;
    private final Municipalities municipalities;
    private final RuntimeService runtime;

    ObjectionProcess(Objections objections, Municipalities municipalities, RuntimeService runtime) {
        this.objections = objections;
        this.municipalities = municipalities;
        this.runtime = runtime;
    }

    /** As {@link Objections#raise}. */
    @Transactional
    public void raise(String about, Long municipality, String email, String text) {
        var raised = objections.raise(about, municipality, email, text);
        runtime.startProcessInstanceByKey(
                "objection",
                raised.reference(),
                Variables.putValue(
                        "objectionGroup",
                        municipalities.get(raised.municipality()).group()));
    }
}
