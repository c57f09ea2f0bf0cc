package kr.carbonpoint.recovery.process;

import kr.carbonpoint.recovery.Recoveries;
import kr.carbonpoint.recovery.StaffNotices;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the model of a recovery does. */
@Configuration(proxyBeanMethods = false)
class RecoveryDelegates {

    /** To a member the link, to somebody of the staff the news that a number was handed over. */
    @Bean
    JavaDelegate mailRecovery(Recoveries recoveries, StaffNotices notices) {
        return execution -> {
            var key = execution.getProcessBusinessKey();
            if (key.startsWith(RecoveryProcess.STAFF)) {
                notices.tell(Long.parseLong(key.substring(RecoveryProcess.STAFF.length())));
            } else {
                recoveries.mail(key.substring(RecoveryProcess.KEY.length()));
            }
        };
    }
}
