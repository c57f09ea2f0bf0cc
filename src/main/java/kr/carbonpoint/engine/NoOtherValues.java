package kr.carbonpoint.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What the engine asks when none of its serializers takes a value. Without this it would ask Spin, which writes any
 * object as JSON; and where that fails too, it would quote the value in an exception.
 */
class NoOtherValues implements VariableSerializerFactory {

    @Override
    public TypedValueSerializer<?> getSerializer(String name) {
        return null;
    }

    @Override
    public TypedValueSerializer<?> getSerializer(TypedValue value) {
        throw new BadUserRequestException("Process variables are routing flags only: refused a value");
    }
}
