package kr.carbonpoint.payout.process;

import kr.carbonpoint.payout.BankResults.ResultRead;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the waiting for the bank when every payment of the list has its result; then nobody has to say so in a form. */
@Component
class ReadResults {

    private final RuntimeService runtime;

    ReadResults(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Nothing happens where nobody waits: results of a list that is closed may still come. */
    @EventListener
    void read(ResultRead result) {
        if (result.waiting() == 0) {
            runtime.createMessageCorrelation("bankResultRead")
                    .processInstanceBusinessKey(result.reference())
                    .correlateAll();
        }
    }
}
