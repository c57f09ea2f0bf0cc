package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A resident in front of the wizard, and the process that leads them. */
public record Applicant(Resident resident, RestVisitor visitor, ProcessInstance application) {

    public String user() {
        return visitor.user();
    }

    public String reference() {
        return application.getBusinessKey();
    }

    /** Goes on with the resident's good answers until a step is open. */
    public Applicant until(String step) {
        resident.fillInUntil(step, visitor);
        assertThat(visitor.current()).isEqualTo(step);
        return this;
    }

    /** Asserts which step is open, in whatever process; empty for none. */
    public Applicant isAt(String step) {
        assertThat(visitor.current()).isEqualTo(step);
        return this;
    }

    /** Goes on with the resident's good answers until nothing is left to fill in. */
    public Applicant toTheEnd() {
        return until("");
    }

    /** Submits the resident's answers to the open step, some of them replaced: key, value, key, value … */
    public Applicant answers(Object... replaced) {
        var answer = submits(replaced);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return this;
    }

    /** Like {@link #answers}, but the form is refused; returns what Tasklist is told. */
    public String isRefused(Object... replaced) {
        var answer = submits(replaced);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    /** Opens another step; returns the HTTP status. */
    public int goesTo(String step) {
        return visitor.postJson("/signup/go", Map.of("to", step)).statusCode();
    }

    /** A value that the open form shows. */
    public String sees(String key) {
        return visitor.form().path(key).path("value").asText();
    }

    public String statusPage() {
        return visitor.get("/signup/status").body();
    }

    /** Recipients and subjects of the mails about this application. */
    public List<String> mails() {
        return Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0] + " " + mail.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(mail -> mail.contains(reference()))
                .toList();
    }

    private HttpResponse<String> submits(Object... replaced) {
        var answers = new HashMap<>(resident.answers(visitor.current()));
        for (int i = 0; i < replaced.length; i += 2) {
            answers.put((String) replaced[i], replaced[i + 1]);
        }
        return visitor.submit(answers);
    }
}
