package kr.carbonpoint.payout.process;

import java.time.Clock;
import java.util.Map;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.StaffMailer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reminds the municipality of the step that its list waits at; of none while the application itself is at work. */
@Component("remindDuty")
class DutyReminder implements JavaDelegate {

    private final TaskService tasks;
    private final StaffMailer mailer;
    private final Clock clock;

    DutyReminder(TaskService tasks, StaffMailer mailer, Clock clock) {
        this.tasks = tasks;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> remind(execution, task));
    }

    private void remind(DelegateExecution execution, Task waiting) {
        var payout = Payouts.of(execution);
        mailer.send(
                payout.municipality(),
                Mail.PAYOUT_REMINDER,
                Map.of(
                        "reference", payout.toString(),
                        "half", payout.half().label(),
                        "step", waiting.getName(),
                        "dueOn",
                                waiting.getDueDate()
                                        .toInstant()
                                        .atZone(clock.getZone())
                                        .toLocalDate()));
    }
}
