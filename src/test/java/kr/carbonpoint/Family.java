package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A child in front of the wizard, and the guardian who gets its mails. */
public record Family(Applicant child, LocalDate born, int port, String guardian, String address) {

    private static final Pattern TOKEN = Pattern.compile("/guardian\\?token=([\\w-]+)");

    /** With the guardian whom {@link Resident} names. */
    public Family(Applicant child, LocalDate born, int port) {
        this(child, born, port, "김바다", child.resident().guardianEmail());
    }

    /** The token of the latest mail to the guardian that asks for consent. */
    public String link() {
        return mails().latest(TOKEN);
    }

    public long mailsToGuardian() {
        return mails().texts().size();
    }

    private ReceivedMails mails() {
        return new ReceivedMails(address);
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
        var proof = guardian.submit(Map.of(
                "proofWay", "NUMBER", "name", guardian(), "rrnFront", n.rrnFront(), "secret_rrnBack", n.rrnBack()));
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
}
