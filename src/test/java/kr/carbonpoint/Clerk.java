package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import demo.DemoData;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The clerk of 인천 검단구 in front of Tasklist. */
public class Clerk {

    private final Environment environment;
    private RestVisitor visitor;

    Clerk(Environment environment) {
        this.environment = environment;
    }

    /** Takes the review of an application and submits its form. */
    public void decides(String reference, Map<String, ?> decision) {
        var task = claims(reference);
        var answer = desk().submit(task, decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Takes the review of an application; returns the id of its task. */
    public String claims(String reference) {
        var task = tasks(reference).path(0).path("id").asText();
        var claim = desk().postJson(RestVisitor.ENGINE + "/task/" + task + "/claim", Map.of("userId", DemoData.CLERK));
        assertThat(claim.statusCode()).as(claim.body()).isEqualTo(204);
        return task;
    }

    /** Submits the form of a task that was claimed; whatever comes of it. */
    public HttpResponse<String> submit(String task, Map<String, ?> answers) {
        return desk().submit(task, answers);
    }

    /** The reviews of an application that wait for this clerk. */
    public JsonNode tasks(String reference) {
        return json(desk().get(RestVisitor.ENGINE + "/task?processInstanceBusinessKey=" + reference)
                .body());
    }

    /** What the form of a task shows. */
    public JsonNode form(String task) {
        return json(desk().get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                .body());
    }

    private synchronized RestVisitor desk() {
        if (visitor == null) {
            visitor = new RestVisitor(environment.getRequiredProperty("local.server.port", Integer.class))
                    .signIn(DemoData.CLERK, DemoData.PASSWORD);
        }
        return visitor;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
