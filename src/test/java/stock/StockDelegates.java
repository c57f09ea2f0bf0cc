package stock;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.client.RestClient;

/**
 * The service tasks of the model. Agencies and mail are asked as in the real application; whether a home, a number or an
 * id is taken is not looked up at all, to the stock way's advantage.
 */
@Configuration(proxyBeanMethods = false)
class StockDelegates {

    private final RestClient http = RestClient.builder()
            .requestFactory(new SimpleClientHttpRequestFactory())
            .build();

    @Bean
    JavaDelegate verifyRealName(@Value("${agencies.url}") String agency) {
        return execution -> {
            ask(
                    agency + "/v1/name-check",
                    Map.of(
                            "name",
                            text(execution, "name"),
                            "residentNumber",
                            text(execution, "rrnFront") + text(execution, "secret_rrnBack")));
            execution.setVariable("nameCheck", "MATCH");
        };
    }

    @Bean
    JavaDelegate checkPerson() {
        return execution -> execution.setVariable("alreadyMember", false);
    }

    @Bean
    JavaDelegate checkDwelling() {
        return execution -> execution.setVariable("dwelling", "FREE");
    }

    @Bean
    JavaDelegate checkMeters() {
        return execution -> {
            execution.setVariable("meters", "FREE");
            execution.setVariable("billingConflict", false);
        };
    }

    @Bean
    JavaDelegate checkAccount(@Value("${agencies.url}") String agency) {
        return execution -> {
            ask(
                    agency + "/v1/account-holder",
                    Map.of(
                            "bankCode",
                            text(execution, "bank"),
                            "accountNumber",
                            text(execution, "accountNumber"),
                            "holder",
                            text(execution, "accountHolder")));
            execution.setVariable("account", "FINE");
        };
    }

    @Bean
    JavaDelegate readReview() {
        return execution -> execution.setVariable("review", "SETTLED");
    }

    @Bean
    JavaDelegate join(IdentityService identity) {
        return execution -> {
            var member = identity.newUser(text(execution, "loginId"));
            member.setFirstName(text(execution, "name"));
            member.setEmail(text(execution, "email"));
            member.setPassword(text(execution, "secret_password"));
            identity.saveUser(member);
            identity.createMembership(member.getId(), StockApplication.RESIDENTS);
            execution.setVariable("goTo", null);
        };
    }

    @Bean
    JavaDelegate sendWelcome(JavaMailSender mails) {
        return execution -> {
            var mail = new SimpleMailMessage();
            mail.setFrom("no-reply@carbonpoint.example");
            mail.setTo(text(execution, "email"));
            mail.setSubject("가입이 끝났습니다");
            mail.setText("아이디: " + text(execution, "loginId"));
            mails.send(mail);
        };
    }

    private void ask(String url, Map<String, String> question) {
        http.post().uri(url).body(question).retrieve().body(String.class);
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
