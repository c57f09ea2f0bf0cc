package kr.carbonpoint.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Puts the words in JSON into English: forms, titles of tasks and steps, hints. All text in those answers is ours, but
 * for the values of forms: what somebody typed must not be touched (engine/FormInputs sees to those).
 */
@Component
@Order(LanguageFilter.AFTER_SPRING_SECURITY + 1)
class EnglishAnswers extends OncePerRequestFilter {

    private final Catalogue catalogue;
    private final ObjectMapper json = new ObjectMapper();

    EnglishAnswers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return Language.current() == Language.KOREAN
                || !path.startsWith("/signup/") && !path.startsWith("/camunda/api/engine/")
                || path.endsWith("/form-variables");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var korean = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, korean);
        if (isJson(korean.getContentType()) && korean.getContentSize() > 0) {
            var english = json.writeValueAsBytes(english(json.readTree(korean.getContentAsByteArray())));
            korean.resetBuffer();
            korean.getOutputStream().write(english);
        }
        korean.copyBodyToResponse();
    }

    private static boolean isJson(String type) {
        return type != null && MediaType.parseMediaType(type).getSubtype().endsWith("json");
    }

    private JsonNode english(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(english(field.getValue())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, english(list.get(i)));
            }
        } else if (node instanceof TextNode text) {
            return TextNode.valueOf(catalogue.in(Language.ENGLISH, text.textValue()));
        }
        return node;
    }
}
