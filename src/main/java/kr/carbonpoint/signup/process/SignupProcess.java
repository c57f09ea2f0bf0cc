package kr.carbonpoint.signup.process;

import java.util.Optional;
import kr.carbonpoint.engine.TaskTurns;
import kr.carbonpoint.signup.Step;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and steers the process of one application, by its reference. */
@Component
public class SignupProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskTurns turns;

    SignupProcess(RuntimeService runtime, TaskService tasks, TaskTurns turns) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.turns = turns;
    }

    /** The open task of an application: its id, and the id of the user task in the model. */
    public record CurrentTask(String id, String key) {}

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

    /** Empty while the process waits for something else than the applicant, and after its end. */
    public Optional<CurrentTask> currentTask(String reference, String applicant) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(applicant).list().stream()
                .findFirst()
                .map(SignupProcess::current);
    }

    /**
     * Leaves the open step for another one.
     *
     * @return false when no step is open, or it was left this moment in another tab
     */
    @Transactional
    public boolean goTo(String reference, String applicant, Step step) {
        var open = currentTask(reference, applicant);
        if (open.isEmpty() || !turns.take(open.get().id())) {
            return false;
        }
        runtime.createMessageCorrelation("goToStep")
                .processInstanceBusinessKey(reference)
                .setVariable("goTo", step.task())
                .correlate();
        return true;
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
            runtime.createMessageCorrelation("anotherIdentityWay")
                    .processInstanceBusinessKey(reference)
                    .correlateAll();
        } catch (OptimisticLockingException | PessimisticLockingFailureException decided) {
            // Both waited for each other's rows. What holds now is seen on the page that is shown next.
        }
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

    private static CurrentTask current(Task task) {
        return new CurrentTask(task.getId(), task.getTaskDefinitionKey());
    }
}
