package kr.carbonpoint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Runs jobs and timers by name, in the place of the job executor. */
public class Jobs {

    private final ManagementService management;
    private final RuntimeService runtime;

    Jobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs the one job of an application that waits at an activity, due or not. */
    public void run(String reference, String activity) {
        var job = of(reference).stream()
                .filter(waiting -> activity.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(waiting.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job at " + activity));
        management.executeJob(job.getId());
    }

    /** Runs whatever an application has to do now that is not a timer, and what follows from it. */
    public void runAll(String reference) {
        for (var due = messages(reference); !due.isEmpty(); due = messages(reference)) {
            management.executeJob(due.get(0).getId());
        }
    }

    /** Lets the timer strike that starts a process; returns what it started. */
    public ProcessInstance strike(String process) {
        var running = instances(process);
        var timer = management.createJobQuery().processDefinitionKey(process).timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer starts " + process));
        management.executeJob(timer.getId());
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .filter(instance -> !running.contains(instance.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** Runs the one job of an instance, whatever its business key is by now; false when it has none. */
    public boolean next(ProcessInstance instance) {
        var job =
                management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .messages()
                        .withRetriesLeft()
                        .list()
                        .stream()
                        .findFirst();
        job.ifPresent(waiting -> management.executeJob(waiting.getId()));
        return job.isPresent();
    }

    private Set<String> instances(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    public List<Job> of(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private List<Job> messages(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .messages()
                                .withRetriesLeft()
                                .list()
                                .stream())
                .toList();
    }
}
