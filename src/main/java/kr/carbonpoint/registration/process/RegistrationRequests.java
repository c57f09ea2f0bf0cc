package kr.carbonpoint.registration.process;

import kr.carbonpoint.engine.AsApplication;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.registration.RegistrationCalledOff;
import kr.carbonpoint.registration.RegistrationRequested;
import kr.carbonpoint.registration.Registrations;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and stops the processes of requests, and tells the model who decides. */
@Component("registrationRequests")
public class RegistrationRequests {

    private final Registrations registrations;
    private final Municipalities municipalities;
    private final RuntimeService runtime;
    private final AsApplication application;

    RegistrationRequests(
            Registrations registrations,
            Municipalities municipalities,
            RuntimeService runtime,
            AsApplication application) {
        this.registrations = registrations;
        this.municipalities = municipalities;
        this.runtime = runtime;
        this.application = application;
    }

    @EventListener
    void requested(RegistrationRequested event) {
        application.run(() -> runtime.startProcessInstanceByKey("registration-request", event.reference()));
    }

    @EventListener
    void calledOff(RegistrationCalledOff event) {
        application.run(() -> runtime.createMessageCorrelation("registrationCalledOff")
                .processInstanceBusinessKey(event.reference())
                .correlateAll());
    }

    /** Read by the model: who decides. */
    public String clerks(DelegateExecution execution) {
        return municipalities
                .get(registrations.get(execution.getProcessBusinessKey()).municipality())
                .group();
    }

    /** Wakes the application if it waits. */
    void announce(DelegateExecution execution) {
        runtime.createMessageCorrelation("reviewDecided")
                .processInstanceBusinessKey(
                        registrations.get(execution.getProcessBusinessKey()).application())
                .correlateAll();
    }
}
