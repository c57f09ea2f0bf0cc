package kr.carbonpoint.enrolment.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.RoutingFlags;
import kr.carbonpoint.enrolment.Approvals;
import kr.carbonpoint.enrolment.EnrolmentEnd;
import kr.carbonpoint.enrolment.EnrolmentNotices;
import kr.carbonpoint.enrolment.Step;
import kr.carbonpoint.enrolment.Verdict;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services of {@code agency-enrolment.bpmn}: each calls one use case and sets the flags that its gateway reads. */
@Configuration(proxyBeanMethods = false)
class EnrolmentDelegates {

    @Bean
    RoutingFlags enrolmentFlags() {
        return () -> Flags.ALL;
    }

    @Bean
    JavaDelegate mailConfirmation(EnrolmentNotices notices) {
        return execution -> notices.askToConfirm(execution.getProcessBusinessKey());
    }

    /** In the transaction of the decision, so that the log of grants knows who decided. */
    @Bean
    JavaDelegate createStaffAccount(Approvals approvals) {
        return execution -> {
            if (!approvals.createAccount(execution.getProcessBusinessKey())) {
                execution.setVariable("approval", Verdict.ASK_BACK.name());
                execution.setVariable("goTo", Step.ENTER_OFFICIAL.task());
            }
        };
    }

    @Bean
    JavaDelegate mailEnrolmentDecision(EnrolmentNotices notices) {
        return execution -> notices.decision(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate remindAdministrators(EnrolmentNotices notices, TaskService tasks, Clock clock) {
        return execution -> waiting(execution, tasks)
                .forEach(task -> notices.remind(execution.getProcessBusinessKey(), task.getName(), dueOn(task, clock)));
    }

    @Bean
    JavaDelegate escalateApproval(EnrolmentNotices notices, TaskService tasks, Clock clock) {
        return execution -> waiting(execution, tasks)
                .forEach(task ->
                        notices.escalate(execution.getProcessBusinessKey(), task.getName(), dueOn(task, clock)));
    }

    @Bean
    JavaDelegate eraseEnrolment(EnrolmentEnd end) {
        return execution -> end.erase(execution.getProcessBusinessKey());
    }

    /** Called every night by {@code staff-suspension.bpmn}. */
    @Bean
    JavaDelegate forgetEnrolments(EnrolmentEnd end) {
        return execution -> end.forgetTraces();
    }

    /** None any more when it was decided meanwhile; those of the applicant have no term. */
    private static List<Task> waiting(DelegateExecution execution, TaskService tasks) {
        return tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskCandidateGroup(Logins.ADMINISTRATORS)
                .includeAssignedTasks()
                .list();
    }

    private static LocalDate dueOn(Task task, Clock clock) {
        return task.getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
