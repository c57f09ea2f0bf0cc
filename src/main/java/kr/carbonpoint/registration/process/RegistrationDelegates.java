package kr.carbonpoint.registration.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the model of a request does, beside the mail that the feature of the application sends. */
@Configuration(proxyBeanMethods = false)
class RegistrationDelegates {

    @Bean
    JavaDelegate announceRegistration(RegistrationRequests processes) {
        return processes::announce;
    }
}
