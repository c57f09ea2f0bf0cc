package kr.carbonpoint.payout.process;

import kr.carbonpoint.payout.Campaigns;
import kr.carbonpoint.payout.PayoutPolicies;
import kr.carbonpoint.payout.PayoutRuns;
import kr.carbonpoint.payout.SentProfiles;
import kr.carbonpoint.period.WorkReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the models of pay-out do: a municipality is a job, a member never is. Every one may run again. */
@Configuration(proxyBeanMethods = false)
class PayoutDelegates {

    private static final String TIMER = "timer";
    private static final String MORE = "moreHolders";

    @Bean
    JavaDelegate startDuePayouts(Payouts payouts, PayoutStart start) {
        return execution -> payouts.due().forEach(due -> start.request(due.half(), due.municipality(), TIMER));
    }

    @Bean
    JavaDelegate startRequestedPayouts(PayoutPolicies policies, PayoutStart start) {
        return execution -> {
            var half = Payouts.of(execution).half();
            policies.owing().forEach(municipality -> start.request(half, municipality, "administrator"));
        };
    }

    @Bean
    JavaDelegate askMembers(Campaigns campaigns) {
        return execution -> campaigns.ask(of(execution).half(), of(execution).municipality());
    }

    @Bean
    JavaDelegate checkHolders(Campaigns campaigns) {
        return execution -> execution.setVariable(
                MORE,
                campaigns.recheckHolders(of(execution).half(), of(execution).municipality()));
    }

    /** For all municipalities in one place, so that a whole country of accounts leaves room for other jobs. */
    @Bean
    JavaDelegate checkHoldersAhead(Campaigns campaigns, Payouts payouts) {
        return execution -> execution.setVariable(
                MORE, campaigns.recheckHolders(payouts.beforeTheList()) && payouts.isAskingTime());
    }

    @Bean
    JavaDelegate buildPayoutList(PayoutRuns runs) {
        return execution -> {
            var payout = of(execution);
            var run = runs.open(payout.half(), payout.municipality(), payout.toString());
            runs.list(run.id());
            execution.setVariable("anythingToPay", runs.get(run.id()).members() > 0);
        };
    }

    @Bean
    JavaDelegate closePayoutRun(PayoutRuns runs) {
        return execution ->
                runs.close(runs.get(execution.getProcessBusinessKey()).id());
    }

    @Bean
    JavaDelegate announceUnpaid(PayoutRuns runs) {
        return execution -> runs.announce(of(execution).half(), of(execution).municipality());
    }

    @Bean
    JavaDelegate expireUnpaid(PayoutRuns runs, Payouts payouts) {
        return execution -> {
            runs.expire(of(execution).half(), of(execution).municipality());
            execution.setVariable("anythingLeft", payouts.isAnythingLeft(of(execution)));
        };
    }

    @Bean
    JavaDelegate forgetSentProfiles(SentProfiles profiles) {
        return execution -> profiles.forget();
    }

    private static WorkReference of(DelegateExecution execution) {
        return Payouts.of(execution);
    }
}
