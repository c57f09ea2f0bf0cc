package kr.carbonpoint.change.process;

import java.util.Optional;
import kr.carbonpoint.change.OpenChanges;
import kr.carbonpoint.engine.Instances;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and stops changes: one at a time for a member. */
@Component
public class ChangeProcess {

    static final String PROCESS = "membership-change";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Instances instances;
    private final OpenChanges changes;

    ChangeProcess(RuntimeService runtime, TaskService tasks, Instances instances, OpenChanges changes) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.instances = instances;
        this.changes = changes;
    }

    /** Begins a change of a member, unless one is open. */
    @Transactional
    public void start(String member) {
        var reference = OpenChanges.reference(member);
        instances.startUnlessOpen(PROCESS, reference, () -> {
            changes.begin(member);
            runtime.startProcessInstanceByKey(PROCESS, reference);
        });
    }

    /** The step that waits for the member; empty while a clerk decides or only a mail has still to leave. */
    public Optional<String> task(String member, String loginId) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(OpenChanges.reference(member))
                .taskAssignee(loginId)
                .list()
                .stream()
                .findFirst()
                .map(Task::getId);
    }

    /** Leaves a step that follows the search for an address and searches again; at other steps nothing happens. */
    @Transactional
    public void searchAgain(String member) {
        tell("addressSearchedAgain", OpenChanges.reference(member));
    }

    /** Stops the open change: nothing is changed, what was typed is erased. */
    @Transactional
    public void stop(String member) {
        stopped(OpenChanges.reference(member));
    }

    /** Read by the model: whose tasks these are. */
    public String login(DelegateExecution execution) {
        return changes.login(execution.getProcessBusinessKey());
    }

    /** Whether a step is open: while somebody else decides, or a decision is about to be read, none is. */
    boolean waitsForMember(DelegateExecution execution) {
        return tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .count()
                > 0;
    }

    void stopped(String reference) {
        tell("changeStopped", reference);
    }

    private void tell(String message, String reference) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference)
                .correlateAll();
    }
}
