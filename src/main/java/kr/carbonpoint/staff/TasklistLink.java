package kr.carbonpoint.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Addresses of Tasklist that list exactly some tasks. Its search reads them from {@code searchQuery}; which queue is
 * searched is up to the first filter, that of the own municipality.
 */
public final class TasklistLink {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final List<String> conditions = new ArrayList<>();

    private TasklistLink() {}

    /** @param process id of the model */
    static TasklistLink of(String process) {
        return new TasklistLink().with("processDefinitionKey", "eq", process);
    }

    public static String task(String id) {
        return TASKLIST + "forceDisplayTask=true&task=" + id;
    }

    TasklistLink dueBefore(LocalDateTime time) {
        return with("due", "Before", SECONDS.format(time));
    }

    TasklistLink dueAfter(LocalDateTime time) {
        return with("due", "After", SECONDS.format(time));
    }

    private TasklistLink with(String type, String operator, String value) {
        conditions.add("{\"type\":\"%s\",\"operator\":\"%s\",\"value\":\"%s\",\"name\":\"\"}"
                .formatted(type, operator, value));
        return this;
    }

    @Override
    public String toString() {
        return TASKLIST + "searchQuery="
                + URLEncoder.encode("[" + String.join(",", conditions) + "]", StandardCharsets.UTF_8);
    }
}
