package kr.carbonpoint.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that override those of the Camunda webapps. */
class TasklistResourcesTests {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");
    private static final Pattern CUSTOM_SCRIPT = Pattern.compile("'(scripts/[^']+\\.js)'");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void koreanHasEveryLabelOfTheEnglishOneWithTheSamePlaceholders(String app) throws IOException {
        assertThat(placeholdersByLabel(app, "ko")).isEqualTo(placeholdersByLabel(app, "en"));
    }

    @Test
    void everyScriptThatIsNamedExists() throws IOException {
        String tasklist = APPS + "tasklist/";
        List<String> entries = matches(CUSTOM_SCRIPT, read(tasklist + "scripts/config.js"));
        assertThat(entries).containsExactly("scripts/resident/main.js");

        Stream<String> imports = matches(IMPORT, read(tasklist + entries.get(0))).stream();
        assertThat(imports.map(name -> tasklist + "scripts/resident/" + name))
                .isNotEmpty()
                .allSatisfy(this::read);
    }

    private TreeMap<String, List<String>> placeholdersByLabel(String app, String language) throws IOException {
        // The stock file starts with a byte order mark.
        String json = read(APPS + app + "/locales/" + language + ".json").replace("\uFEFF", "");
        JsonNode labels = new ObjectMapper().readTree(json).get("labels");
        TreeMap<String, List<String>> placeholders = new TreeMap<>();
        labels.properties()
                .forEach(label -> placeholders.put(
                        label.getKey(),
                        matches(PLACEHOLDER, label.getValue().asText()).stream()
                                .sorted()
                                .toList()));
        return placeholders;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .map(String::strip)
                .toList();
    }

    private String read(String resource) throws IOException {
        try (InputStream file = getClass().getClassLoader().getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
