package kr.carbonpoint.review.process;

import kr.carbonpoint.review.ClerkNotices;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the timers of a review do. */
@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

    @Bean
    JavaDelegate remindClerks(ClerkNotices notices) {
        return execution -> notices.remind(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate escalateReview(ClerkNotices notices) {
        return execution -> notices.escalate(execution.getProcessBusinessKey());
    }
}
