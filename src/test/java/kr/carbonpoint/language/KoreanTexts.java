package kr.carbonpoint.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every Korean text of the sources that a resident can come to read. What is filled in at run time is the number 1. */
final class KoreanTexts {

    record Text(String source, String korean) {}

    static final Pattern HANGUL = Pattern.compile("[가-힣]");

    /** Forms of those who work for a municipality, by their ids or how these begin. */
    private static final Set<String> STAFF_FORMS = Set.of(
            "agency-enrolment-approve",
            "clerk-identity-",
            "objection-",
            "billing-review-",
            "institution-approval-",
            "household-dispute-decide",
            "registration-request-",
            "usage-review-",
            "payout-",
            "policy-",
            "guardian-consent-record-paper");

    private static final Pattern STAFF_TEMPLATES =
            Pattern.compile(".*/staff/.*|.*/mail/(clerk|usage-reminder|payout-reminder).*");

    private static final Pattern USER_TASK =
            Pattern.compile("<bpmn:userTask [^>]*name=\"([^\"]*)\"[^>]*camunda:formRef=\"([^\"]*)\"");

    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/resident");

    private KoreanTexts() {}

    static List<Text> all() {
        return Stream.of(forms(), tasks(), JavaTexts.all(), templates(), scripts())
                .flatMap(List::stream)
                .toList();
    }

    static List<Text> forms() {
        var texts = new ArrayList<Text>();
        for (var file : files("forms", ".form")) {
            var form = json(file);
            if (!isStaffForm(form.path("id").asText())) {
                collect(file.toString(), form, texts);
            }
        }
        return texts;
    }

    private static boolean isStaffForm(String id) {
        return STAFF_FORMS.stream().anyMatch(id::startsWith);
    }

    private static void collect(String source, JsonNode node, List<Text> texts) {
        if (node.isTextual()) {
            add(source, node.asText(), texts);
        }
        node.forEach(child -> collect(source, child, texts));
    }

    /** The names of the tasks whose forms these are: Tasklist shows them as headings. */
    static List<Text> tasks() {
        var texts = new ArrayList<Text>();
        for (var file : files("processes", ".bpmn")) {
            var tasks = USER_TASK.matcher(read(file));
            while (tasks.find()) {
                if (!isStaffForm(tasks.group(2))) {
                    add(file.toString(), tasks.group(1), texts);
                }
            }
        }
        return texts;
    }

    static List<Text> templates() {
        var texts = new ArrayList<Text>();
        for (var ending : List.of(".html", ".txt")) {
            for (var file : files("src/main/resources/templates", ending)) {
                if (!STAFF_TEMPLATES.matcher(file.toString()).matches()) {
                    TemplateTexts.of(read(file)).forEach(text -> add(file.toString(), text, texts));
                }
            }
        }
        return texts;
    }

    static List<Text> scripts() {
        var texts = new ArrayList<Text>();
        for (var file : scriptFiles()) {
            var said = Pattern.compile("say\\('((?:[^'\\\\]|\\\\.)*)'").matcher(read(file));
            while (said.find()) {
                texts.add(new Text(file.toString(), said.group(1)));
            }
        }
        return texts;
    }

    static List<Path> scriptFiles() {
        return files(SCRIPTS.toString(), ".js");
    }

    static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(String source, String text, List<Text> texts) {
        if (HANGUL.matcher(text).find()) {
            texts.add(new Text(source, text));
        }
    }
}
