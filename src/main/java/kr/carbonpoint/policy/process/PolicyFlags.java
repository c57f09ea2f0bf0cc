package kr.carbonpoint.policy.process;

import java.util.Set;
import kr.carbonpoint.engine.RoutingFlags;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code policy-approval.bpmn} has to know; apart from {@link PolicyApproval}, for the engine asks before it is there. */
@Configuration(proxyBeanMethods = false)
class PolicyFlags {

    @Bean
    RoutingFlags approvalFlags() {
        return () -> Set.of(PolicyApproval.GROUP);
    }
}
