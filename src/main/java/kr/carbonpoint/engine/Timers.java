package kr.carbonpoint.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.event.PostDeployEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * When processes start by themselves: cron expressions, in Korean time. Models ask for them by name, the configuration
 * answers below {@code carbonpoint.timers}.
 */
@Component("timers")
public class Timers {

    private final Environment configuration;
    private final ManagementService management;

    Timers(Environment configuration, ManagementService management) {
        this.configuration = configuration;
        this.management = management;
    }

    /** @throws IllegalStateException when nothing is configured: better no start than a process that never runs */
    public String cycle(String timer) {
        return configuration.getRequiredProperty("carbonpoint.timers." + timer);
    }

    /** An unchanged model is not deployed again: what was configured since then holds from now on. What is overdue still runs. */
    @EventListener(PostDeployEvent.class)
    public void takeOverChanges() {
        management.createJobQuery().timers().duedateHigherThan(ClockUtil.getCurrentTime()).list().stream()
                .filter(job -> TimerStartEventJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType()))
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }
}
