package kr.carbonpoint.membership.process;

import kr.carbonpoint.membership.BirthKeys;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberKeyDelegates {

    /** A portion a transaction, until a look finds nothing left. */
    @Bean
    JavaDelegate fillMemberKeys(BirthKeys keys) {
        return execution -> execution.setVariable("moreMembers", keys.fill() > 0);
    }
}
