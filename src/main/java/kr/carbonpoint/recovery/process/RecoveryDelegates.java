package kr.carbonpoint.recovery.process;

import kr.carbonpoint.recovery.Recoveries;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the model of a recovery does. */
@Configuration(proxyBeanMethods = false)
class RecoveryDelegates {

    @Bean
    JavaDelegate mailRecovery(Recoveries recoveries) {
        return execution -> recoveries.mail(execution.getProcessBusinessKey().substring(RecoveryProcess.KEY.length()));
    }
}
