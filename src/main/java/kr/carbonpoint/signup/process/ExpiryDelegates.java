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
            for (var reference : expiry.due()) {
                process.expire(reference);
                // By the process where there is one; what has none ends all the same.
                expiry.erase(reference);
            }
            expiry.forgetTraces();
        };
    }

    @Bean
    JavaDelegate eraseDraft(DraftExpiry expiry) {
        return execution -> expiry.erase(execution.getProcessBusinessKey());
    }
}
