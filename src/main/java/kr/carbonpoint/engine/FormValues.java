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
        if (value instanceof List<?> options) {
            return SpinValues.jsonValue(json(options)).create();
        }
        if (value instanceof Boolean truth) {
            return Variables.booleanValue(truth);
        }
        return value == null ? Variables.untypedNullValue() : Variables.stringValue(value.toString());
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
