package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invented official of 인천 검단구 who applies for an account, in front of the wizard. Every instance differs from every
 * other in id and address.
 */
public record Official(String loginId, String email, RestVisitor visitor) {

    public static final String PASSWORD = "Office#2026";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern LINK = Pattern.compile("/agency/(?:confirm|resume)\\?token=([\\w-]+)");
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Presses the button on the start page. */
    public static Official begins(int port) {
        var official = somebody(port);
        official.visitor.post("/agency", FORM, "");
        official.visitor.get("/camunda/app/tasklist/default/");
        return official;
    }

    /** Somebody who has not begun. */
    public static Official somebody(int port) {
        int n = COUNT.incrementAndGet();
        return new Official("official" + n, "official" + n + "@incheon.go.kr", new RestVisitor(port));
    }

    /** The answers to one step's form. */
    public Map<String, Object> answers(String task) {
        return switch (task) {
            case "task_agreeStaffTerms" -> Map.of("agree_staff_privacy", true);
            case "task_enterOffice" ->
                Map.of("organisation", "인천광역시 검단구청", "department", "환경보전과", "position", "주무관", "province", "28");
            case "task_chooseDuty" -> Map.of("municipality", municipality(), "duty", "APPROVER");
            case "task_enterOfficial" ->
                Map.of(
                        "name", "박담당",
                        "email", email,
                        "phone", "032-560-1234",
                        "loginId", loginId,
                        "secret_password", PASSWORD,
                        "secret_passwordConfirm", PASSWORD);
            case "task_checkEnrolment" -> Map.of();
            default -> throw new IllegalArgumentException(task);
        };
    }

    /** The answer of {@code /agency/state}; missing node when there is none. */
    public JsonNode state() {
        var answer = visitor.get("/agency/state");
        return answer.statusCode() == 200 ? json(answer.body()) : json("null").path("none");
    }

    public String reference() {
        return state().path("reference").asText();
    }

    /** Id of the open user task in the model, empty when none is open. */
    public String current() {
        return state().path("current").asText("");
    }

    /** A value that the open form shows. */
    public JsonNode sees(String key) {
        var task = state().path("task").asText();
        return json(visitor.get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                        .body())
                .path(key)
                .path("value");
    }

    /** Goes on with the good answers until a step is open, or to the end. */
    public Official until(String step) {
        for (var current = current(); !current.isEmpty() && !current.equals(step); current = current()) {
            answers();
            assertThat(current()).as("step after " + current).isNotEqualTo(current);
        }
        assertThat(current()).isEqualTo(step);
        return this;
    }

    /** Goes on with the good answers until the mail with the link is due. */
    public Official toTheEnd() {
        return until("");
    }

    /** Submits the good answers to the open step, some of them replaced: key, value, key, value … */
    public Official answers(Object... replaced) {
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

    public HttpResponse<String> submits(Object... replaced) {
        var state = state();
        var answers = new HashMap<>(answers(state.path("current").asText()));
        for (int i = 0; i < replaced.length; i += 2) {
            answers.put((String) replaced[i], replaced[i + 1]);
        }
        return visitor.submit(state.path("task").asText(), answers);
    }

    /** Opens another step; returns the HTTP status. */
    public int goesTo(String step) {
        return visitor.postJson("/agency/go", Map.of("to", step)).statusCode();
    }

    public String statusPage() {
        return visitor.get("/agency/status").body();
    }

    /** Presses a button of the status page. */
    public void presses(String button) {
        visitor.post("/agency/" + button, FORM, "");
    }

    /** Presses the button behind the link of the last mail; returns the page that is shown. */
    public String confirms() {
        return confirms(email);
    }

    /** The same, of the last mail to another address. */
    public String confirms(String address) {
        return visitor.post("/agency/confirm", FORM, "token=" + token(address)).body();
    }

    /** The key in the link of the last mail to an address. */
    public static String token(String address) {
        var links = texts(address).stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .toList();
        return links.get(links.size() - 1);
    }

    /** The texts of all mails to an address, oldest first. */
    public static List<String> texts(String address) {
        return Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .filter(mail -> goesTo(mail, address))
                .map(Official::text)
                .toList();
    }

    public List<String> subjects() {
        return subjects(email);
    }

    /** The subjects of all mails to an address, oldest first. */
    public static List<String> subjects(String address) {
        return Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .filter(mail -> goesTo(mail, address))
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** The id of 인천 검단구, as the open form offers it. */
    private String municipality() {
        for (var option : json(sees("municipalities").asText())) {
            if (option.path("label").asText().equals("인천광역시 검단구")) {
                return option.path("value").asText();
            }
        }
        throw new AssertionError("검단구 is not offered");
    }

    private static boolean goesTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            var part = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            var inner =
                    part instanceof MimeMultipart parts ? parts.getBodyPart(0).getContent() : part;
            return inner instanceof MimeMultipart deeper
                    ? deeper.getBodyPart(0).getContent().toString()
                    : inner.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
