package kr.carbonpoint.signup.process;

import kr.carbonpoint.signup.ApplicantNotices;
import kr.carbonpoint.signup.ClerksNotices;
import kr.carbonpoint.signup.ComingBack;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the applicant is told by mail. The jobs of the engine are the outbox: committed with what they speak of, tried again, an incident when all tries fail. */
@Configuration(proxyBeanMethods = false)
class NoticeDelegates {

    @Bean
    JavaDelegate sendWelcome(ApplicantNotices notices) {
        return execution -> notices.welcome(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate mailResume(ComingBack comingBack) {
        return execution -> comingBack.mail(execution.getProcessBusinessKey());
    }

    /** Wakes the application if it waits for the decision; if it is not that far yet, it will read it there. */
    @Bean
    JavaDelegate announceDecision(RuntimeService runtime) {
        return execution -> runtime.createMessageCorrelation("reviewDecided")
                .processInstanceId(execution.getProcessInstanceId())
                .correlateAll();
    }

    /** The same from a process beside it. */
    @Bean
    JavaDelegate wakeApplication(RuntimeService runtime) {
        return execution -> runtime.createMessageCorrelation("reviewDecided")
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlateAll();
    }

    @Bean
    JavaDelegate mailApproval(ApplicantNotices notices) {
        return execution -> notices.approval(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate mailDecision(ApplicantNotices notices) {
        return execution -> notices.decision(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate mailDisputeToApplicant(ClerksNotices notices) {
        return execution -> notices.dispute(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate mailRegistration(ClerksNotices notices) {
        return execution -> notices.registration(execution.getProcessBusinessKey());
    }
}
