package kr.carbonpoint.settlement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kr.carbonpoint.engine.RoutingFlags;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.period.WorkReference;
import kr.carbonpoint.settlement.ComplexSettlements;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.usage.UsageHalves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the model of settlement does: a municipality is a job, a member never is. */
@Configuration(proxyBeanMethods = false)
class SettlementDelegates {

    private static final String TIMER = "timer";

    @Bean
    RoutingFlags settlementFlags() {
        return () -> Set.of(SettlementStart.REQUESTED_BY);
    }

    /** The timer settles the half-year that has ended last, for everybody. */
    @Bean
    JavaDelegate prepareSettlement(Clock clock) {
        return execution -> {
            if (execution.getProcessBusinessKey() == null) {
                var ended = Half.of(LocalDate.now(clock)).previous();
                execution.setProcessBusinessKey(new WorkReference(SettlementStart.WORK, ended, null).toString());
                execution.setVariable(SettlementStart.REQUESTED_BY, TIMER);
            }
            execution.setVariable("oneMunicipality", what(execution).municipality() != null);
        };
    }

    @Bean
    JavaDelegate startSettlements(Settlements settlements, SettlementStart start) {
        return execution -> {
            var all = what(execution);
            settlements
                    .municipalities(all.half())
                    .forEach(municipality -> start.start(all.of(municipality), actor(execution)));
        };
    }

    @Bean
    JavaDelegate foldUsage(UsageHalves halves) {
        return execution -> halves.fold(what(execution).half(), what(execution).municipality());
    }

    @Bean
    JavaDelegate settle(Settlements settlements) {
        return execution ->
                settlements.settle(what(execution).half(), what(execution).municipality(), actor(execution));
    }

    /** Evaluated from July to June, and so settled with the first half-year. */
    @Bean
    JavaDelegate settleComplexes(ComplexSettlements complexes) {
        return execution -> {
            var half = what(execution).half();
            if (half.number() == 1) {
                complexes.settle(half.year(), what(execution).municipality(), actor(execution));
            }
        };
    }

    private static WorkReference what(DelegateExecution execution) {
        return WorkReference.parse(execution.getProcessBusinessKey());
    }

    private static String actor(DelegateExecution execution) {
        return (String) execution.getVariable(SettlementStart.REQUESTED_BY);
    }
}
