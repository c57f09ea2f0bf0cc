package kr.carbonpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every {@code .form} to what the form-js 1.8.7 of Camunda 7.24's Tasklist can show and what the steps rely on. */
class FormsTests {

    /** Any other type may make the whole form fail, as filepicker does. */
    private static final Set<String> FIELDS = Set.of("textfield", "textarea", "number", "select", "radio", "checkbox");

    private static final Set<String> OTHERS = Set.of("text", "group");
    private static final Pattern KOREAN = Pattern.compile("[가-힣]");
    private static final String NAME = "[a-z][A-Za-z_]*";
    private static final String TERM = NAME + " (=|!=) (null|true|\"[A-Z_0-9]+\")"
            + "|number\\(" + NAME + "\\) = null"
            + "|" + NAME + "\\[value = " + NAME + "]\\[1]\\.label = null";
    private static final Pattern CONDITION = Pattern.compile("=(%1$s)( (and|or) (%1$s))*".formatted(TERM));

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void idIsFolderAndFileName(Path file) {
        String name = file.getFileName().toString().replace(".form", "");

        assertThat(read(file).path("id").asText()).isEqualTo(file.getParent().getFileName() + "-" + name);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isWrittenForTheFormsOfTasklist(Path file) {
        JsonNode form = read(file);

        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void idsAreUniqueAndAreTheKeys(Path file) {
        Set<String> ids = new HashSet<>();
        for (JsonNode component : components(file)) {
            String id = component.path("id").asText();
            assertThat(ids.add(id)).as("only one component %s", id).isTrue();
            if (isField(component)) {
                assertThat(component.path("key").asText()).isEqualTo(id);
            } else {
                assertThat(component.has("key")).as("key of %s", id).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void componentsAreOfKnownTypes(Path file) {
        assertThat(components(file))
                .extracting(component -> component.path("type").asText())
                .allMatch(type -> FIELDS.contains(type) || OTHERS.contains(type));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void fieldsAndGroupsHaveKoreanLabels(Path file) {
        assertThat(components(file))
                .filteredOn(component -> !"text".equals(component.path("type").asText()))
                .extracting(component -> component.path("label").asText())
                .allMatch(KOREAN.asPredicate());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noticeComesFirst(Path file) {
        JsonNode notice = components(file).get(0);

        assertThat(notice.path("id").asText()).isEqualTo("notice");
        assertThat(notice.path("text").asText()).contains("{{notice}}");
        assertThat(hide(notice)).isEqualTo("=notice = null");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void secretsAreNamedAsSecrets(Path file) {
        assertThat(components(file))
                .extracting(component -> component.path("key").asText())
                .filteredOn(key -> key.matches("(?i).*(password|rrnBack|secret).*"))
                .allMatch(key -> key.startsWith("secret_"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void conditionsAreUnderstood(Path file) {
        assertThat(components(file))
                .filteredOn(component -> component.has("conditional"))
                .extracting(FormsTests::hide)
                .allMatch(CONDITION.asMatchPredicate());
    }

    /** An error of a field that is then hidden stays in form-js 1.8.7 and keeps Tasklist's button closed. */
    @ParameterizedTest
    @MethodSource("forms")
    void fieldsThatAnAnswerHidesAreNotRequired(Path file) {
        List<JsonNode> components = components(file);
        List<String> keys = components.stream()
                .map(component -> component.path("key").asText())
                .filter(key -> !key.isEmpty())
                .toList();

        assertThat(components)
                .filteredOn(component -> component.at("/validate/required").asBoolean())
                .noneMatch(component ->
                        keys.stream().anyMatch(key -> hide(component).matches(".*\\b" + key + "\\b.*")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void choicesHaveOneSourceOfOptions(Path file) {
        assertThat(components(file))
                .filteredOn(component -> Set.of("select", "radio")
                        .contains(component.path("type").asText()))
                .allMatch(choice -> choice.has("valuesKey") != choice.has("values"));
    }

    private static boolean isField(JsonNode component) {
        return FIELDS.contains(component.path("type").asText());
    }

    private static String hide(JsonNode component) {
        return component.at("/conditional/hide").asText();
    }

    private static List<JsonNode> components(Path file) {
        List<JsonNode> found = new ArrayList<>();
        collect(read(file), found);
        return found;
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
