package kr.carbonpoint.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;

/**
 * The last door before the engine's tables: text is stored only under a declared name and only in the shape of a
 * constant, an id or a point in time. Other types than text, truth and nothing have no serializer at all.
 */
class FlagSerializer extends StringValueSerializer {

    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}|\\d{4}-\\d\\d-\\d\\dT[0-9:.+Z]{5,24}");

    private final List<String> names;

    FlagSerializer(List<String> names) {
        this.names = names;
    }

    @Override
    public void writeValue(StringValue value, ValueFields stored) {
        String text = value.getValue();
        if (text != null
                && !(names.contains(stored.getName()) && SHAPE.matcher(text).matches())) {
            throw new BadUserRequestException("Process variables are routing flags only: refused " + stored.getName());
        }
        super.writeValue(value, stored);
    }
}
