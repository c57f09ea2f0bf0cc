package kr.carbonpoint.dispute.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import kr.carbonpoint.dispute.DisputeCalledOff;
import kr.carbonpoint.dispute.DisputeRaised;
import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.engine.AsApplication;
import kr.carbonpoint.membership.Holder;
import kr.carbonpoint.membership.Holders;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and stops the processes of disputes, and tells the model who has to do what until when. */
@Component("householdDisputes")
public class HouseholdDisputes {

    private static final String PROCESS = "household-dispute";
    private static final Duration TERM = Duration.ofDays(14);

    private final Disputes disputes;
    private final Holders holders;
    private final Municipalities municipalities;
    private final RuntimeService runtime;
    private final AsApplication application;
    private final Clock clock;

    HouseholdDisputes(
            Disputes disputes,
            Holders holders,
            Municipalities municipalities,
            RuntimeService runtime,
            AsApplication application,
            Clock clock) {
        this.disputes = disputes;
        this.holders = holders;
        this.municipalities = municipalities;
        this.runtime = runtime;
        this.application = application;
        this.clock = clock;
    }

    @EventListener
    void raised(DisputeRaised event) {
        application.run(() -> runtime.startProcessInstanceByKey(PROCESS, event.reference()));
    }

    @EventListener
    void calledOff(DisputeCalledOff event) {
        application.run(() -> runtime.createMessageCorrelation("disputeCalledOff")
                .processInstanceBusinessKey(event.reference())
                .correlateAll());
    }

    /** Wakes the application if it waits; if it is not that far yet, it will read the outcome there. */
    void announce(DelegateExecution execution) {
        runtime.createMessageCorrelation("reviewDecided")
                .processInstanceBusinessKey(
                        disputes.get(execution.getProcessBusinessKey()).application())
                .correlateAll();
    }

    /** Read by the model: whose answer is asked for; nobody's when the membership has ended. */
    public String holder(DelegateExecution execution) {
        return holders.find(disputes.get(execution.getProcessBusinessKey()).holder())
                .map(Holder::loginId)
                .orElse(null);
    }

    /** Read by the model: who decides. */
    public String clerks(DelegateExecution execution) {
        return municipalities
                .get(disputes.get(execution.getProcessBusinessKey()).municipality())
                .group();
    }

    /** Read by the model: how long the member may take to answer, counted from now. */
    public Date answerBy() {
        return Date.from(Instant.now(clock).plus(TERM));
    }

    LocalDate answerDay() {
        return LocalDate.ofInstant(answerBy().toInstant(), clock.getZone());
    }
}
