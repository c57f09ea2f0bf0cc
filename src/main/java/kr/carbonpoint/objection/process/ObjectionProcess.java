package kr.carbonpoint.objection.process;

import kr.carbonpoint.engine.AsApplication;
import kr.carbonpoint.membership.MemberLeft;
import kr.carbonpoint.objection.MemberObjections;
import kr.carbonpoint.objection.Objections;
import kr.carbonpoint.objection.Raised;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings an objection to the clerks who answer it, and takes it back from them. */
@Component
public class ObjectionProcess {

    private final Objections refusals;
    private final MemberObjections results;
    private final Municipalities municipalities;
    private final RuntimeService runtime;
    private final AsApplication application;

    ObjectionProcess(
            Objections refusals,
            MemberObjections results,
            Municipalities municipalities,
            RuntimeService runtime,
            AsApplication application) {
        this.refusals = refusals;
        this.results = results;
        this.municipalities = municipalities;
        this.runtime = runtime;
        this.application = application;
    }

    /** As {@link Objections#raise}. */
    @Transactional
    public void raise(String about, Long municipality, String email, String text) {
        start(refusals.raise(about, municipality, email, text));
    }

    /** As {@link MemberObjections#raise}. */
    @Transactional
    public void raise(String member, String subject, String text) {
        start(results.raise(member, subject, text));
    }

    /** As {@link MemberObjections#withdraw}. */
    @Transactional
    public void withdraw(String member, String reference) {
        results.withdraw(member, reference);
        callOff(reference);
    }

    @EventListener
    void left(MemberLeft event) {
        results.forget(event.reference()).forEach(this::callOff);
    }

    private void start(Raised raised) {
        runtime.startProcessInstanceByKey(
                "objection",
                raised.reference(),
                raised.deadlines()
                        .flags(municipalities.get(raised.municipality()).group()));
    }

    private void callOff(String reference) {
        application.run(() -> runtime.createMessageCorrelation("objectionCalledOff")
                .processInstanceBusinessKey(reference)
                .correlateAll());
    }
}
