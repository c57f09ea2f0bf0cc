package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Somebody who works for a municipality, in front of Tasklist. */
public record StaffMember(String user, RestVisitor desk) {

    /** The tasks of a process that wait for this person. */
    public JsonNode tasks(String reference) {
        return json(desk.get(RestVisitor.ENGINE + "/task?processInstanceBusinessKey=" + reference)
                .body());
    }

    /** The queue that Tasklist opens with. */
    public JsonNode queue() {
        var filter =
                json(desk.get(RestVisitor.ENGINE + "/filter?itemCount=false").body());
        return json(desk.get(RestVisitor.ENGINE + "/filter/"
                        + filter.path(0).path("id").asText() + "/list")
                .body());
    }

    /** Takes the one task and submits its form. */
    public void does(String reference, Map<String, ?> answers) {
        var answer = desk.submit(claims(reference), answers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Like {@link #does}, but the form is refused; returns what Tasklist is told. */
    public String isRefused(String reference, Map<String, ?> answers) {
        var answer = desk.submit(claims(reference), answers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    /** Takes the one task; returns its id. */
    public String claims(String reference) {
        var task = tasks(reference).path(0);
        var claim = desk.postJson(
                RestVisitor.ENGINE + "/task/" + task.path("id").asText() + "/claim", Map.of("userId", user));
        assertThat(claim.statusCode()).as(claim.body()).isEqualTo(204);
        return task.path("id").asText();
    }

    /** What the form of the one task shows under a key. */
    public JsonNode sees(String reference, String key) {
        var task = tasks(reference).path(0).path("id").asText();
        return json(desk.get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                        .body())
                .path(key)
                .path("value");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
