package kr.carbonpoint.notice.process;

import kr.carbonpoint.notice.DueMails;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the outbox in portions, a job each: a node that is stopped loses nothing but its turn. */
@Configuration(proxyBeanMethods = false)
class MailDelegates {

    private static final int PORTION = 200;

    @Bean
    JavaDelegate sendDueMails(DueMails mails) {
        return execution -> execution.setVariable("moreMails", mails.send(PORTION) > 0);
    }
}
