package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A child in front of the wizard, and the guardian who gets its mails. */
public record Family(Applicant child, LocalDate born, int port) {

    private static final Pattern TOKEN = Pattern.compile("/guardian\\?token=([\\w-]+)");

    /** The token of the latest mail to the guardian that asks for consent. */
    public String link() {
        var found = Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .filter(this::isToGuardian)
                .map(mail -> TOKEN.matcher(text(mail)))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .toList();
        assertThat(found).isNotEmpty();
        return found.get(found.size() - 1);
    }

    public long mailsToGuardian() {
        return Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .filter(this::isToGuardian)
                .count();
    }

    /** The guardian presses the button behind a link, in a browser of their own. */
    public RestVisitor guardianBy(String token) {
        var guardian = new RestVisitor(port);
        guardian.post(
                "/guardian",
                "application/x-www-form-urlencoded",
                "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        guardian.get("/camunda/app/tasklist/default/");
        return guardian;
    }

    /** As {@link #guardianBy}, and proves to be the one whom the child named. */
    public RestVisitor provenGuardian() {
        var guardian = guardianBy(link());
        var n = Resident.next();
        var proof = guardian.submit(Map.of("name", "김바다", "rrnFront", n.rrnFront(), "secret_rrnBack", n.rrnBack()));
        assertThat(proof.statusCode()).as(proof.body()).isEqualTo(204);
        assertThat(guardian.current()).isEqualTo("task_giveConsent");
        return guardian;
    }

    public Map<String, Object> consent(Object... replaced) {
        var answers = new HashMap<String, Object>(Map.of(
                "consent",
                "GIVEN",
                "childName",
                child.resident().name(),
                "childBirthDate",
                DateTimeFormatter.BASIC_ISO_DATE.format(born),
                "legalGuardian",
                true));
        for (int i = 0; i < replaced.length; i += 2) {
            answers.put((String) replaced[i], replaced[i + 1]);
        }
        return answers;
    }

    public HttpResponse<String> consents() {
        return provenGuardian().submit(consent());
    }

    private boolean isToGuardian(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(child.resident().guardianEmail());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            for (var part = mail.getContent();
                    ;
                    part = ((MimeMultipart) part).getBodyPart(0).getContent()) {
                if (part instanceof String text) {
                    return text;
                }
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
