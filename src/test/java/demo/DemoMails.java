package demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The mails that the demo caught, newest first. */
@RestController
class DemoMails {

    private final GreenMail mails;

    DemoMails(GreenMail mails) {
        this.mails = mails;
    }

    @Bean
    @Order(0)
    SecurityFilterChain demoPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults()
                                .matcher("/demo/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @GetMapping(path = "/demo/mails", produces = "text/html;charset=UTF-8")
    String mails() {
        var received = mails.getReceivedMessages();
        var newestFirst =
                new StringBuilder("<!doctype html><html lang=ko><meta charset=utf-8><title>메일함</title><h1>보낸 메일 "
                        + received.length + "통</h1>");
        for (int i = received.length - 1; i >= 0; i--) {
            newestFirst.append(html(received[i]));
        }
        return newestFirst.toString();
    }

    private static String html(MimeMessage mail) {
        try {
            var to =
                    Arrays.stream(mail.getAllRecipients()).map(Object::toString).collect(Collectors.joining(", "));
            return "<hr><h2>%s</h2><p>받는 사람 %s</p><pre>%s</pre>"
                    .formatted(
                            HtmlUtils.htmlEscape(mail.getSubject()),
                            HtmlUtils.htmlEscape(to),
                            linked(HtmlUtils.htmlEscape(text(mail.getContent()))));
        } catch (MessagingException | IOException e) {
            return "<hr><pre>" + HtmlUtils.htmlEscape(GreenMailUtil.getWholeMessage(mail)) + "</pre>";
        }
    }

    private static String linked(String text) {
        return text.replaceAll("(https?://[^\\s<]+)", "<a href=\"$1\">$1</a>");
    }

    private static String text(Object content) throws MessagingException, IOException {
        return content instanceof MimeMultipart parts
                ? text(parts.getBodyPart(0).getContent())
                : content.toString();
    }
}
