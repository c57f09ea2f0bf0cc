package kr.carbonpoint.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MotiveTests {

    @Test
    void formOffersTheSameChoices() throws IOException {
        JsonNode form = new JsonMapper()
                .readTree(Path.of("forms/signup/enter-contact.form").toFile());
        List<JsonNode> motives = form.findParents("key").stream()
                .filter(component -> component.path("key").asText().equals("motive"))
                .toList();

        Map<String, String> expected =
                Stream.of(Motive.values()).collect(Collectors.toMap(Motive::name, Motive::label));
        assertThat(motives)
                .singleElement()
                .satisfies(motive -> assertThat(motive.path("values"))
                        .hasSize(expected.size())
                        .allSatisfy(choice -> assertThat(expected)
                                .containsEntry(
                                        choice.path("value").asText(),
                                        choice.path("label").asText())));
    }
}
