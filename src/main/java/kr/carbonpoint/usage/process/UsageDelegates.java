package kr.carbonpoint.usage.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import kr.carbonpoint.engine.RoutingFlags;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.StaffMailer;
import kr.carbonpoint.usage.UsageFiles;
import kr.carbonpoint.usage.UsageQuestions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the models of usage do. Every job may be killed and run again: a file that is over and a question that was asked stay as they are. */
@Configuration(proxyBeanMethods = false)
class UsageDelegates {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private static final String UPLOADED = "uploadedUsage";

    @Bean
    RoutingFlags usageFlags() {
        return () -> Set.of("usageReminder", "usageDue");
    }

    @Bean
    JavaDelegate findUsageFiles(UsageFiles files, Clock clock) {
        return execution -> {
            if (execution.getProcessBusinessKey() == null) {
                execution.setProcessBusinessKey("USAGE-" + YearMonth.now(clock).format(MONTH));
            }
            execution.setVariable("moreUsageFiles", !files.arrived().isEmpty());
        };
    }

    /** The first that waits; none if another node was faster. */
    @Bean
    JavaDelegate loadUsageFile(UsageFiles files) {
        return execution -> files.arrived().stream().findFirst().ifPresent(files::load);
    }

    @Bean
    JavaDelegate loadUploadedUsage(UsageFiles files) {
        return execution -> {
            files.load(file(execution));
            execution.setVariable(UPLOADED, true);
        };
    }

    /** About the last month that has ended; after an upload only where it brought something. */
    @Bean
    JavaDelegate collectUsageQuestions(UsageQuestions questions, Clock clock) {
        return execution -> {
            var month = YearMonth.now(clock).minusMonths(1);
            if (execution.hasVariable(UPLOADED)) {
                questions.collect(month, file(execution));
            } else {
                questions.collect(month);
            }
        };
    }

    @Bean
    JavaDelegate tidyUsageFolder(UsageFiles files) {
        return execution -> files.tidy();
    }

    @Bean
    JavaDelegate startUsageReviews(UsageReviews reviews) {
        return execution -> reviews.open();
    }

    @Bean
    JavaDelegate remindUsageClerks(UsageReviews reviews, StaffMailer mailer) {
        return execution -> {
            long municipality = UsageReviews.municipality(execution);
            var due = OffsetDateTime.parse((String) execution.getVariable("usageDue"));
            mailer.send(
                    municipality,
                    Mail.USAGE_REMINDER,
                    Map.of(
                            "reference", execution.getProcessBusinessKey(),
                            "questions", reviews.openQuestions(municipality),
                            "dueOn", due.toLocalDate()));
        };
    }

    private static long file(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey().substring("USAGE-".length()));
    }
}
