package kr.carbonpoint.change.process;

import java.util.Set;
import kr.carbonpoint.change.ChangeGate;
import kr.carbonpoint.change.ChangeMails;
import kr.carbonpoint.change.Changes;
import kr.carbonpoint.change.NewBilling;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.RoutingFlags;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code membership-change.bpmn} does by itself. */
@Configuration(proxyBeanMethods = false)
class ChangeDelegates {

    @Bean
    RoutingFlags changeFlags() {
        return () -> Set.of(
                "change", "changeAgain", "review", "reviewGroup", "reviewReminder", "reviewDue", "reviewEscalation");
    }

    @Bean
    JavaDelegate applyChange(Changes changes) {
        return execution -> {
            var applied = changes.apply(execution.getProcessBusinessKey());
            execution.setVariable("changeAgain", applied.again());
            execution.setProcessBusinessKey(applied.reference());
        };
    }

    @Bean
    JavaDelegate requestChangeReviews(ChangeGate gate) {
        return execution -> gate.ask(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate readChangeReviews(ChangeGate gate) {
        return execution -> {
            var verdict = gate.read(execution.getProcessBusinessKey());
            execution.setVariable("review", verdict.state().name());
            execution.setVariable("changeAgain", verdict.again());
        };
    }

    @Bean
    JavaDelegate compareNewBilling(NewBilling billing) {
        return execution -> execution.setVariables(billing.ask(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate readNewReview(NewBilling billing, Changes changes) {
        return execution -> {
            var verdict = billing.read(execution.getProcessBusinessKey());
            execution.setVariable("review", verdict.name());
            execution.setVariable("changeAgain", null);
            if (verdict == NewBilling.Verdict.REFUSED) {
                execution.setProcessBusinessKey(changes.refuse(execution.getProcessBusinessKey()));
            }
        };
    }

    @Bean
    JavaDelegate askMemberAgain(ChangeMails mails) {
        return execution -> mails.askAgain(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate eraseChange(Changes changes) {
        return execution -> changes.erase(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate stopSilentChange(Changes changes, ChangeProcess process) {
        return execution -> {
            if (changes.isSilent(execution.getProcessBusinessKey()) && process.waitsForMember(execution)) {
                process.stopped(execution.getProcessBusinessKey());
            }
        };
    }

    @Bean
    JavaDelegate tellChange(ChangeMails mails, Logins logins) {
        return execution -> {
            if (mails.tellEnd(execution.getProcessBusinessKey())) {
                logins.forgetIn(execution.getProcessInstanceId());
            }
        };
    }
}
