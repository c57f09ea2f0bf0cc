package kr.carbonpoint.payout.process;

import kr.carbonpoint.membership.MemberLeft;
import kr.carbonpoint.payout.Leavers;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What follows for the tasks, and every night, when members leave. */
@Configuration(proxyBeanMethods = false)
class LeaverDelegates {

    private final PayeeTasks tasks;

    LeaverDelegates(PayeeTasks tasks) {
        this.tasks = tasks;
    }

    @Bean
    JavaDelegate settleLeavers(Leavers leavers) {
        return execution -> leavers.settle();
    }

    @EventListener
    void closeTask(MemberLeft left) {
        tasks.close(left.reference());
    }
}
