package kr.carbonpoint.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of somebody who fills in an application: which one is open, and leaving it for another one. */
@Component
public class ApplicantTasks {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskTurns turns;

    ApplicantTasks(RuntimeService runtime, TaskService tasks, TaskTurns turns) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.turns = turns;
    }

    /** An open task: its id, and the id of the user task in the model. */
    public record Open(String id, String key) {}

    /** Empty while the process waits for somebody else, and after its end. */
    public Optional<Open> of(String reference, String applicant) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(applicant).list().stream()
                .findFirst()
                .map(task -> new Open(task.getId(), task.getTaskDefinitionKey()));
    }

    /** Where Tasklist shows the open task, or the page of an application that waits. */
    public String page(String reference, String applicant, String waiting) {
        return of(reference, applicant)
                .map(task -> "/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + task.id())
                .orElse(waiting);
    }

    /**
     * Leaves the open step for another one.
     *
     * @param task the user task to go to
     * @return false when no step is open, or it was left this moment in another tab
     */
    @Transactional
    public boolean leave(String reference, String applicant, String task) {
        var open = of(reference, applicant);
        if (open.isEmpty() || !turns.take(open.get().id())) {
            return false;
        }
        runtime.createMessageCorrelation("goToStep")
                .processInstanceBusinessKey(reference)
                .setVariable("goTo", task)
                .correlate();
        return true;
    }
}
