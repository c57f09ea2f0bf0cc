package kr.carbonpoint.usage.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import kr.carbonpoint.engine.Instances;
import kr.carbonpoint.period.WorkingDays;
import kr.carbonpoint.usage.UsageQuestions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews of {@code usage-review.bpmn}: at most one is open for a municipality. */
@Component("usageReviews")
public class UsageReviews {

    private static final String PROCESS = "usage-review";
    private static final String REFERENCE = "USAGE-REVIEW-";
    private static final int WORKING_DAYS = 5;

    private final UsageQuestions questions;
    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final RuntimeService runtime;
    private final Instances instances;
    private final Clock clock;

    UsageReviews(
            UsageQuestions questions,
            JdbcClient jdbc,
            WorkingDays workingDays,
            RuntimeService runtime,
            Instances instances,
            Clock clock) {
        this.questions = questions;
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.runtime = runtime;
        this.instances = instances;
        this.clock = clock;
    }

    /** Opens a review for every municipality that has questions and no review. */
    void open() {
        questions.municipalitiesWaiting().forEach(this::open);
    }

    private void open(long municipality) {
        var reference = REFERENCE + municipality;
        instances.startUnlessOpen(
                PROCESS, reference, () -> runtime.startProcessInstanceByKey(PROCESS, reference, deadlines()));
    }

    private Map<String, Object> deadlines() {
        var now = ZonedDateTime.now(clock);
        return Variables.putValue("usageReminder", text(workingDays.after(now, WORKING_DAYS - 1)))
                .putValue("usageDue", text(workingDays.after(now, WORKING_DAYS)));
    }

    /** Read by the model. */
    public String group(DelegateExecution execution) {
        return "municipality-" + municipality(execution);
    }

    int openQuestions(long municipality) {
        return jdbc.sql("select count(*) from usage_question where municipality_id = ? and decision is null")
                .param(municipality)
                .query(Integer.class)
                .single();
    }

    static long municipality(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey().substring(REFERENCE.length()));
    }

    private static String text(ZonedDateTime time) {
        return OffsetDateTime.from(time).withSecond(1).toString();
    }
}
