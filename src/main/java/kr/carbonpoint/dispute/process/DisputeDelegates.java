package kr.carbonpoint.dispute.process;

import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.dispute.HolderNotices;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the model of a dispute does. */
@Configuration(proxyBeanMethods = false)
class DisputeDelegates {

    @Bean
    JavaDelegate askHolder(HolderNotices notices, HouseholdDisputes processes) {
        return execution -> notices.ask(execution.getProcessBusinessKey(), processes.answerDay());
    }

    @Bean
    JavaDelegate turnToClerk(Disputes disputes) {
        return execution ->
                execution.setVariable("withClerk", !disputes.turnToClerk(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate announceDispute(HouseholdDisputes processes) {
        return processes::announce;
    }

    @Bean
    JavaDelegate mailHolderOutcome(HolderNotices notices) {
        return execution -> notices.decided(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate mailDisputeCalledOff(HolderNotices notices) {
        return execution -> notices.calledOff(execution.getProcessBusinessKey());
    }
}
