package kr.carbonpoint.signup.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts and steers the process of one application, by its reference. */
@Component
public class SignupProcess {

    private static final String ANOTHER_WAY = "anotherIdentityWay";

    private final RuntimeService runtime;

    SignupProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void start(String reference, String applicant) {
        runtime.startProcessInstanceByKey(
                "signup",
                reference,
                Variables.putValue("applicant", applicant)
                        .putValue("goTo", null)
                        .putValue("alreadyMember", false)
                        .putValue("guardian", false)
                        .putValue("consent", null));
    }

    /** Starts the answer of a guardian who came by a link. */
    public void startAnswer(String reference, String guardian) {
        runtime.startProcessInstanceByKey(
                "guardian-answer",
                reference,
                Variables.putValue("applicant", guardian).putValue("identityWay", "PERSON"));
    }

    /** Ends an application that goes on elsewhere, or that nobody goes on with. */
    public void expire(String reference) {
        runtime.createMessageCorrelation("draftExpired")
                .processInstanceBusinessKey(reference)
                .correlateAll();
    }

    /** Nobody waits any longer for a clerk to look at papers; if the clerk decides at this moment, that holds. */
    public void takeAnotherWay(String reference) {
        try {
            runtime.createMessageCorrelation(ANOTHER_WAY)
                    .processInstanceBusinessKey(reference)
                    .correlateAll();
        } catch (OptimisticLockingException | PessimisticLockingFailureException decided) {
            // Both waited for each other's rows. What holds now is seen on the page that is shown next.
        } catch (ProcessEngineException failure) {
            // The engine looks for who waits before it wakes them: they may have gone on in between.
            if (isWaiting(reference)) {
                throw failure;
            }
        }
    }

    private boolean isWaiting(String reference) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(reference)
                        .messageEventSubscriptionName(ANOTHER_WAY)
                        .count()
                > 0;
    }

    /** Mails the link by which an applicant comes back. */
    public void mailLink(String reference) {
        runtime.createMessageCorrelation("saveForLater")
                .processInstanceBusinessKey(reference)
                .correlateAll();
    }

    void withdrawReview(String reference) {
        runtime.createMessageCorrelation("billingReviewWithdrawn")
                .processInstanceBusinessKey(reference)
                .setVariable("reviewDecision", "WITHDRAWN")
                .correlateAll();
    }
}
