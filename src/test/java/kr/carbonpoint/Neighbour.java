package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member who has been registered for a while, in front of Tasklist. */
public record Neighbour(Resident resident, long id, Environment environment, JdbcClient jdbc) {

    /** Makes somebody who has just joined a member for a hundred days. */
    public static Neighbour of(Applicant joined, Environment environment, JdbcClient jdbc) {
        long id = jdbc.sql("select id from member where reference = ?")
                .param(joined.reference())
                .query(Long.class)
                .single();
        jdbc.sql("update member set joined_on = joined_on - 100 where id = ?")
                .param(id)
                .update();
        for (var periods : List.of("member_meter", "meter")) {
            jdbc.sql("update " + periods + " set since = since - 100 where member_id = ?")
                    .param(id)
                    .update();
        }
        return new Neighbour(joined.resident(), id, environment, jdbc);
    }

    public RestVisitor signsIn() {
        return new RestVisitor(environment.getRequiredProperty("local.server.port", Integer.class))
                .signIn(resident.loginId(), Resident.PASSWORD);
    }

    /** Answers the one question that waits; returns what the form had shown. */
    public JsonNode answers(String answer) {
        var visitor = signsIn();
        var task = task(visitor);
        var shown = json(visitor.get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                .body());
        var answered = visitor.submit(task, Map.of("answer", answer));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(204);
        return shown;
    }

    public static String task(RestVisitor visitor) {
        return json(visitor.get(RestVisitor.ENGINE + "/task").body())
                .path(0)
                .path("id")
                .asText();
    }

    /** How many periods of metering last. */
    public long meters() {
        return jdbc.sql("select count(*) from member_meter where member_id = ? and until is null")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Whether the home ended yesterday; the membership has not. */
    public boolean leftYesterday() {
        return jdbc.sql("select vacated_on = current_date - 1 and left_on is null from member where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
