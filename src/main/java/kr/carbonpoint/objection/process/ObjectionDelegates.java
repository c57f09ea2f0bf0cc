package kr.carbonpoint.objection.process;

import java.util.Set;
import kr.carbonpoint.engine.RoutingFlags;
import kr.carbonpoint.objection.Objections;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the model of an objection does. */
@Configuration(proxyBeanMethods = false)
class ObjectionDelegates {

    @Bean
    RoutingFlags objectionFlags() {
        return () -> Set.of("reviewGroup", "reviewReminder", "reviewDue", "reviewEscalation");
    }

    @Bean
    JavaDelegate mailObjection(Objections objections) {
        return execution -> objections.mail(execution.getProcessBusinessKey());
    }
}
