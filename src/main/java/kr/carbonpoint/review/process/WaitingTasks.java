package kr.carbonpoint.review.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.carbonpoint.review.ClerkNotices.Waiting;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of an instance that a municipality's clerks have not done yet; none of what was decided meanwhile. */
@Component
class WaitingTasks {

    private static final Pattern CLERKS = Pattern.compile("municipality-(\\d+)(-.*)?");

    private final TaskService tasks;
    private final Clock clock;

    WaitingTasks(TaskService tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    List<Waiting> of(DelegateExecution execution) {
        return tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().stream()
                .flatMap(task ->
                        municipality(task)
                                .map(clerks -> waiting(execution.getProcessBusinessKey(), task, clerks))
                                .stream())
                .toList();
    }

    private Waiting waiting(String reference, Task task, long municipality) {
        return new Waiting(
                reference,
                task.getName(),
                municipality,
                task.getDueDate().toInstant().atZone(clock.getZone()).toLocalDate());
    }

    private Optional<Long> municipality(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(CLERKS::matcher)
                .filter(group -> group.matches())
                .map(group -> Long.valueOf(group.group(1)))
                .findFirst();
    }
}
