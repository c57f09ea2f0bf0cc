package kr.carbonpoint.enrolment.process;

import kr.carbonpoint.enrolment.Step;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts and steers the process of one application, by its reference. */
@Component
public class EnrolmentProcess {

    private final RuntimeService runtime;

    EnrolmentProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void start(String reference, String applicant) {
        runtime.startProcessInstanceByKey(
                "agency-enrolment",
                reference,
                Variables.putValue("applicant", applicant).putValue("goTo", null));
    }

    /** The address was confirmed. */
    public void confirmed(String reference) {
        runtime.createMessageCorrelation("emailConfirmed")
                .processInstanceBusinessKey(reference)
                .correlate();
    }

    /** The applicant wants to change something while the address waits for its confirmation; otherwise nothing happens. */
    public void reopen(String reference) {
        runtime.createMessageCorrelation("enrolmentReopened")
                .processInstanceBusinessKey(reference)
                .setVariable("goTo", Step.CHECK_ENROLMENT.task())
                .correlateAll();
    }

    /** Called off by the applicant, wherever it stands. */
    public void withdraw(String reference) {
        runtime.createMessageCorrelation("enrolmentWithdrawn")
                .processInstanceBusinessKey(reference)
                .correlateAll();
    }
}
