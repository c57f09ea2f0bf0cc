package kr.carbonpoint.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** The values of {@link TaskForm#show} as the engine's form API returns them. */
final class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormValues() {}

    static TypedValue typed(Object value) {
        return value instanceof List<?> options
                ? SpinValues.jsonValue(json(options)).create()
                : Variables.untypedValue(value);
    }

    static Object flag(Object flag) {
        return flag instanceof Transient handedOn ? Variables.untypedValue(handedOn.value(), true) : flag;
    }

    private static String json(List<?> options) {
        try {
            return JSON.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
