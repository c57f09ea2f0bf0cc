package kr.carbonpoint.signup.process;

import kr.carbonpoint.signup.DraftExpiry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates that erase what nobody goes on with. */
@Configuration(proxyBeanMethods = false)
class ExpiryDelegates {

    @Bean
    JavaDelegate expireDrafts(DraftExpiry expiry, SignupProcess process) {
        return execution -> {
            expiry.due().forEach(process::expire);
            expiry.forgetApplicants();
        };
    }

    @Bean
    JavaDelegate eraseDraft(DraftExpiry expiry) {
        return execution -> expiry.erase(execution.getProcessBusinessKey());
    }
}
