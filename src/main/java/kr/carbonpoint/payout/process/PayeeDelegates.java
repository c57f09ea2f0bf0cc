package kr.carbonpoint.payout.process;

import java.util.Set;
import kr.carbonpoint.engine.RoutingFlags;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the model of asking a member does. */
@Configuration(proxyBeanMethods = false)
class PayeeDelegates {

    private static final String ASKED = "payeeRequest";

    @Bean
    RoutingFlags payeeFlags() {
        return () -> Set.of(ASKED);
    }

    @Bean
    JavaDelegate readPayeeRequest(PayeeTasks tasks) {
        return execution -> execution.setVariable(ASKED, tasks.asked(execution));
    }
}
