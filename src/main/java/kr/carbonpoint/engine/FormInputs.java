package kr.carbonpoint.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.carbonpoint.language.Catalogue;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Tells what a form says from what is typed into it: the one is translated, the other comes back with the answers. */
@Component
class FormInputs {

    private final Catalogue catalogue;
    private final Map<String, Set<String>> keys = new HashMap<>();

    FormInputs(Catalogue catalogue) {
        this.catalogue = catalogue;
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:deploy/forms/**/*.form")) {
                try (var text = file.getInputStream()) {
                    var form = new ObjectMapper().readTree(text);
                    keys.put(form.path("id").asText(), Set.copyOf(keys(form, new HashSet<>())));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(JsonNode parent, Set<String> found) {
        for (var component : parent.path("components")) {
            if (component.has("key")) {
                found.add(component.path("key").asText());
            }
            keys(component, found);
        }
        return found;
    }

    /** A value as it is shown in the language of the request at hand. */
    Object shown(String form, String key, Object value) {
        if (value instanceof List<?> options) {
            return options.stream().map(this::option).toList();
        }
        return value instanceof String text
                        && !keys.getOrDefault(form, Set.of()).contains(key)
                ? catalogue.current(text)
                : value;
    }

    private Object option(Object value) {
        return value instanceof Option option ? new Option(catalogue.current(option.label()), option.value()) : value;
    }
}
