package kr.carbonpoint.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.carbonpoint.privacy.Unmistakable.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import demo.DemoData;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.RestVisitor;

/** The ways past the form by which a value could become a process variable. */
final class OtherDoors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OtherDoors() {}

    /** By other ways than the form: as the applicant, as a clerk, and as an administrator, who may do everything else. */
    static void tryAll(int port, RestVisitor applicant) throws Exception {
        var clerk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);
        var administrator = new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        var reference = applicant.reference();
        var task = applicant.state().path("task").asText();
        var process = JSON.readTree(
                        applicant.get(RestVisitor.ENGINE + "/task/" + task).body())
                .path("processInstanceId")
                .asText();
        for (var value : typedValues()) {
            for (var visitor : List.of(applicant, clerk, administrator)) {
                // a variable that the model has, and one that it does not have
                var name = visitor == clerk ? "name" : "goTo";
                assertThat(through(visitor, task, process, reference, name, value))
                        .as("%s", value)
                        .allMatch(status -> status >= 400);
            }
            // Unlike those, a form may bring more than it asks for. Only what it asks for is read.
            assertThat(applicant
                            .postJson(
                                    RestVisitor.ENGINE + "/task/" + task + "/submit-form",
                                    Map.of("variables", Map.of("goTo", value, "name", value, "applicant", value)))
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(applicant.state().path("task").asText()).isEqualTo(task);
    }

    private static List<Integer> through(
            RestVisitor visitor,
            String task,
            String process,
            String reference,
            String name,
            Map<String, Object> value) {
        var variables = Map.of("variables", Map.of(name, value));
        var modifications = Map.of("modifications", Map.of(name, value));
        var engine = RestVisitor.ENGINE;
        var statuses = new ArrayList<Integer>();
        for (var path : List.of(
                "/task/" + task + "/complete",
                "/task/" + task + "/resolve",
                "/process-definition/key/signup/start",
                "/process-definition/key/signup/submit-form")) {
            statuses.add(visitor.postJson(engine + path, variables).statusCode());
        }
        // Nothing waits for a signal, so that nothing is refused either; the search tells whether anything was kept.
        visitor.postJson(engine + "/signal", Map.of("name", "unheard", "variables", Map.of(name, value)));
        for (var path : List.of(
                "/task/" + task + "/variables",
                "/task/" + task + "/localVariables",
                "/process-instance/" + process + "/variables",
                "/execution/" + process + "/localVariables")) {
            statuses.add(visitor.postJson(engine + path, modifications).statusCode());
            statuses.add(visitor.put(engine + path + "/" + name, value).statusCode());
        }
        statuses.add(visitor.postJson(
                        engine + "/message",
                        Map.of(
                                "messageName",
                                "goToStep",
                                "businessKey",
                                reference,
                                "processVariables",
                                Map.of(name, value)))
                .statusCode());
        return statuses;
    }

    private static List<Map<String, Object>> typedValues() throws Exception {
        var name = SECRETS.get("name");
        var json = JSON.writeValueAsString(Map.of("name", name, "account", SECRETS.get("account")));
        var base64 = Base64.getEncoder().encodeToString(name.getBytes(UTF_8));
        return List.of(
                Map.of("value", name),
                Map.of("value", name, "type", "String"),
                Map.of("value", 6109171846205L, "type", "Long"),
                Map.of("value", 1846205, "type", "Integer"),
                Map.of("value", 1846205.5, "type", "Double"),
                Map.of("value", json, "type", "Json"),
                Map.of("value", "<name>" + name + "</name>", "type", "Xml"),
                Map.of("value", base64, "type", "Bytes"),
                Map.of("value", base64, "type", "File", "valueInfo", Map.of("filename", name)),
                object("application/json", "java.util.HashMap", json),
                object("application/x-java-serialized-object", "java.lang.String", base64));
    }

    private static Map<String, Object> object(String format, String type, String value) {
        return Map.of(
                "value",
                value,
                "type",
                "Object",
                "valueInfo",
                Map.of("serializationDataFormat", format, "objectTypeName", type));
    }
}
