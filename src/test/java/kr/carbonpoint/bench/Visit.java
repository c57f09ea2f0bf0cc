package kr.carbonpoint.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Resident;

/**
 * One resident who joins, with the requests that Chromium was seen to make on the way: everything but pictures, scripts
 * and styles, which come from the browser's cache or a proxy. The application's own script asks for the state and saves
 * every answered field while it is typed; stock Tasklist does neither.
 */
class Visit {

    /** An open user task. */
    private record Task(String id, String key) {}

    private static final Map<String, Object> QUERY = Map.of(
            "processVariables", List.of(),
            "taskVariables", List.of(),
            "caseInstanceVariables", List.of(),
            "firstResult", 0,
            "maxResults", 15,
            "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")),
            "active", true);

    private final Site site;
    private final Timings timings;
    private final Browser browser;
    private final String api;
    private String filter;

    Visit(Site site, Timings timings) {
        this.site = site;
        this.timings = timings;
        browser = new Browser(site.address());
        api = "/camunda/api/engine/engine/" + site.engine();
    }

    /** Joins; before every step the resident thinks. */
    void join(Resident resident, Runnable think) {
        browser.page("GET", "/");
        browser.page("POST", "/signup");
        openTasklist();
        var task = current();
        open(task);
        while (task != null) {
            think.run();
            task = step(task, resident.answers(task.key()));
        }
        if (site.ours()) {
            browser.page("GET", "/signup/status");
        }
    }

    private void openTasklist() {
        browser.get("/camunda/api/engine/engine/");
        var user = browser.get("/camunda/api/admin/auth/user/" + site.engine());
        browser.attempt("GET", api + "/user/" + user.path("userId").asText() + "/profile");
        browser.get(api + "/filter/count?itemCount=false&resourceType=Task");
        browser.attempt("OPTIONS", api + "/filter");
        filter = browser.get(api + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")
                .path(0)
                .path("id")
                .asText();
    }

    private Task step(Task task, Map<String, Object> answers) {
        if (site.ours()) {
            saveWhileTyping(task, answers);
        }
        long pressed = System.nanoTime();
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        browser.send("POST", api + "/task/" + task.id() + "/submit-form", Map.of("variables", variables));
        timings.submitted(task.key(), System.nanoTime() - pressed);
        if (site.ours()) {
            state();
        }
        var listed = list();
        var next = site.ours()
                ? current()
                : task(listed.path("_embedded").path("task").path(0), "id", "taskDefinitionKey");
        if (next != null) {
            open(next);
        }
        timings.shown(task.key(), System.nanoTime() - pressed);
        return next;
    }

    private void open(Task task) {
        browser.getEmbedded(api + "/task/" + task.id());
        list();
        list();
        browser.get(api + "/task/" + task.id() + "/form");
        browser.get(api + "/task/" + task.id() + "/deployed-form");
        browser.get(api + "/task/" + task.id() + "/form-variables?deserializeValues=false");
    }

    private void saveWhileTyping(Task task, Map<String, Object> answers) {
        var typed = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> {
            if (!key.startsWith("secret_") && !key.equals("rrnFront")) {
                typed.put(key, value);
                browser.send("PUT", "/signup/tasks/" + task.id() + "/draft", typed);
            }
        });
    }

    private Task current() {
        return site.ours()
                ? task(state(), "task", "current")
                : task(list().path("_embedded").path("task").path(0), "id", "taskDefinitionKey");
    }

    private JsonNode list() {
        return browser.postEmbedded(api + "/filter/" + filter + "/list?firstResult=0&maxResults=15", QUERY);
    }

    /** Nothing once the application has ended. */
    private JsonNode state() {
        return browser.find("/signup/state");
    }

    private static Task task(JsonNode json, String id, String key) {
        return json.hasNonNull(id)
                ? new Task(json.path(id).asText(), json.path(key).asText())
                : null;
    }
}
