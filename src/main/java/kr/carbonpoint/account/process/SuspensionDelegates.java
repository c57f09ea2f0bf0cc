package kr.carbonpoint.account.process;

import kr.carbonpoint.account.GrantLog;
import kr.carbonpoint.account.Suspension;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to accounts every night. */
@Configuration(proxyBeanMethods = false)
class SuspensionDelegates {

    @Bean
    JavaDelegate suspendIdleAccounts(Suspension suspension) {
        return execution -> suspension.suspendIdle();
    }

    @Bean
    JavaDelegate forgetOldGrants(GrantLog log) {
        return execution -> log.forgetOld();
    }
}
