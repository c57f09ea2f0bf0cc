package kr.carbonpoint.notice.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import kr.carbonpoint.notice.DueMails;
import kr.carbonpoint.notice.MailLanguages;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the outbox in portions, a job each: a node that is stopped loses nothing but its turn. Forgets who nobody writes to any more. */
@Configuration(proxyBeanMethods = false)
class MailDelegates {

    private static final int PORTION = 200;

    @Bean
    JavaDelegate sendDueMails(DueMails mails) {
        return execution -> execution.setVariable("moreMails", mails.send(PORTION) > 0);
    }

    @Bean
    JavaDelegate forgetMailLanguages(MailLanguages languages, Clock clock) {
        return execution -> languages.forgetUnused(OffsetDateTime.now(clock));
    }
}
