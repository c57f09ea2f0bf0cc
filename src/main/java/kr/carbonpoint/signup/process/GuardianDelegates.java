package kr.carbonpoint.signup.process;

import kr.carbonpoint.signup.GuardianAsking;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates of {@code guardian-consent.bpmn} and {@code guardian-answer.bpmn}. */
@Configuration(proxyBeanMethods = false)
class GuardianDelegates {

    @Bean
    JavaDelegate askGuardian(GuardianAsking asking) {
        return execution -> {
            var deadlines = asking.ask(execution.getProcessBusinessKey());
            execution.setVariable("consentReminder", Flags.text(deadlines.reminder()));
            execution.setVariable("consentDue", Flags.text(deadlines.due()));
        };
    }

    @Bean
    JavaDelegate mailGuardian(GuardianAsking asking) {
        return execution -> asking.mail(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate closeConsent(GuardianAsking asking) {
        return execution -> execution.setVariable(
                "consent", asking.close(execution.getProcessBusinessKey()).name());
    }

    @Bean
    JavaDelegate answerForChild(GuardianAsking asking, RuntimeService runtime) {
        return execution -> asking.childOf(execution.getProcessBusinessKey())
                .ifPresent(child -> runtime.createMessageCorrelation("guardianAnswered")
                        .processInstanceBusinessKey(child)
                        .correlateAll());
    }

    @Bean
    JavaDelegate mailConsent(GuardianAsking asking) {
        return execution -> asking.mailConsent(execution.getProcessBusinessKey());
    }
}
