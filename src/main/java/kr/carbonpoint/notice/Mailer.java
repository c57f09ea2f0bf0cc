package kr.carbonpoint.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import kr.carbonpoint.language.Catalogue;
import kr.carbonpoint.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a mail and hands it to the mail server. Call it from a job that is tried again, never before the commit that
 * the mail speaks of.
 */
@Component
public class Mailer {

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);
    private static final String SENDER_NAME = "탄소포인트제";

    private final JavaMailSender server;
    private final ITemplateEngine templates;
    private final MailLanguages languages;
    private final Catalogue catalogue;
    private final String from;
    private final String publicUrl;

    Mailer(
            JavaMailSender server,
            ITemplateEngine templates,
            MailLanguages languages,
            Catalogue catalogue,
            @Value("${carbonpoint.mail.from}") String from,
            @Value("${carbonpoint.public-url}") String publicUrl) {
        this.server = server;
        this.templates = templates;
        this.languages = languages;
        this.catalogue = catalogue;
        this.from = from;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * Sends one mail, as text and HTML.
     *
     * @param to one address; it is never logged
     * @param values what the template needs, see {@link Mail}
     * @throws MailException when the server does not confirm it: try again later, at worst it arrives twice
     * @throws IllegalArgumentException when a value is missing
     */
    public void send(String to, Mail mail, Map<String, Object> values) {
        mail.check(values);
        MimeMessage message = write(to, mail, values);
        try {
            server.send(message);
        } catch (MailException refused) {
            // Mail servers repeat the address in their answers, and the engine stores what a failed job says.
            throw new MailSendException("The mail server did not take the mail %s (%s)"
                    .formatted(mail.template(), refused.getClass().getSimpleName()));
        }
        log.info("Mail {} for {} handed over", mail.template(), values.get("reference"));
    }

    private MimeMessage write(String to, Mail mail, Map<String, Object> values) {
        Language language = mail.isToStaff()
                ? Language.KOREAN
                : languages.of(values.get("reference").toString());
        Context context = new Context(language.locale(), values);
        context.setVariable("publicUrl", publicUrl);
        context.setVariable("shownLoginId", beginning(values.get("loginId")));
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(from, catalogue.in(language, SENDER_NAME));
            helper.setTo(to);
            helper.setSubject(catalogue.in(language, mail.subject(values.get("reference"))));
            helper.setText(
                    templates.process("mail/" + mail.template() + ".txt", context),
                    templates.process("mail/" + mail.template(), context));
            // Keeps out-of-office answers from coming back (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            // As above: the cause may repeat the address.
            throw new MailPreparationException("The mail %s cannot be written".formatted(mail.template()));
        }
        return message;
    }

    /** Enough to remember an id by, too little to sign in with: the first half. */
    private static String beginning(Object loginId) {
        if (loginId == null) {
            return null;
        }
        String whole = loginId.toString();
        int shown = whole.length() / 2;
        return whole.substring(0, shown) + "*".repeat(whole.length() - shown);
    }
}
