package kr.carbonpoint.privacy.process;

import kr.carbonpoint.privacy.Resealing;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResealingDelegates {

    /** A portion a transaction, until everything was looked at. */
    @Bean
    JavaDelegate sealAnew(Resealing resealing) {
        return execution -> execution.setVariable("moreValues", resealing.goOn());
    }
}
