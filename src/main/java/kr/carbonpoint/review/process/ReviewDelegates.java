package kr.carbonpoint.review.process;

import kr.carbonpoint.review.ClerkNotices;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the timers of every task of clerks do: {@code remindClerks} a working day before it is due, {@code escalateReview} when it is late. */
@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

    @Bean
    JavaDelegate remindClerks(WaitingTasks tasks, ClerkNotices notices) {
        return execution -> tasks.of(execution).forEach(notices::remind);
    }

    @Bean
    JavaDelegate escalateReview(WaitingTasks tasks, ClerkNotices notices) {
        return execution -> tasks.of(execution).forEach(notices::escalate);
    }
}
