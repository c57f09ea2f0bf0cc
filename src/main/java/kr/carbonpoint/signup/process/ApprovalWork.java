package kr.carbonpoint.signup.process;

import java.util.Map;
import kr.carbonpoint.signup.ApprovalCalledOff;
import kr.carbonpoint.signup.ApprovalRequests;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins and calls off {@code institution-approval.bpmn}. */
@Component
class ApprovalWork implements ClerkWork {

    private final ApprovalRequests requests;
    private final RuntimeService runtime;

    ApprovalWork(ApprovalRequests requests, RuntimeService runtime) {
        this.requests = requests;
        this.runtime = runtime;
    }

    @Override
    public void begin(String reference) {
        var outcome = requests.request(reference);
        if (outcome.withdraw()) {
            callOff(new ApprovalCalledOff(reference));
        }
        if (outcome.approver() != null) {
            runtime.startProcessInstanceByKey(
                    "institution-approval",
                    reference,
                    Map.of("reviewGroup", outcome.approver().group()));
        }
    }

    @EventListener
    void callOff(ApprovalCalledOff calledOff) {
        runtime.createMessageCorrelation("approvalWithdrawn")
                .processInstanceBusinessKey(calledOff.reference())
                .correlateAll();
    }
}
