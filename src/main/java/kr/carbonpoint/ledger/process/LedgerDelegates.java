package kr.carbonpoint.ledger.process;

import kr.carbonpoint.ledger.Ledger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes an incident of what is wrong in the books: somebody has to look, trying again does not help. */
@Configuration(proxyBeanMethods = false)
class LedgerDelegates {

    private static final int SHOWN = 5;

    @Bean
    JavaDelegate checkLedger(Ledger ledger) {
        return execution -> {
            var wrong = ledger.imbalances();
            if (!wrong.isEmpty()) {
                throw new ProcessEngineException("장부가 맞지 않습니다 (%d건). %s"
                        .formatted(wrong.size(), String.join(" ", wrong.subList(0, Math.min(SHOWN, wrong.size())))));
            }
        };
    }
}
