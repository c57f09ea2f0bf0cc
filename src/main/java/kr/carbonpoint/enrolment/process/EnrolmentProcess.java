package kr.carbonpoint.enrolment.process;

import java.util.Optional;
import kr.carbonpoint.engine.TaskTurns;
import kr.carbonpoint.enrolment.Step;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and steers the process of one application, by its reference. */
@Component
public class EnrolmentProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskTurns turns;

    EnrolmentProcess(RuntimeService runtime, TaskService tasks, TaskTurns turns) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.turns = turns;
    }

    /** The open task of an applicant: its id, and its step. */
    public record CurrentTask(String id, Step step) {}

    public void start(String reference, String applicant) {
        runtime.startProcessInstanceByKey(
                "agency-enrolment",
                reference,
                Variables.putValue("applicant", applicant).putValue("goTo", null));
    }

    /** Empty while the process waits for somebody else than the applicant, and after its end. */
    public Optional<CurrentTask> currentTask(String reference, String applicant) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(applicant).list().stream()
                .findFirst()
                .map(task -> new CurrentTask(
                        task.getId(), Step.of(task.getTaskDefinitionKey()).orElseThrow()));
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
