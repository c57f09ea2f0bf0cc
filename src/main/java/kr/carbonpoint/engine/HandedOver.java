package kr.carbonpoint.engine;

import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The engine asks for a serializer even for what it never stores. This one takes transient objects only and writes nothing. */
class HandedOver extends AbstractTypedValueSerializer<ObjectValue> {

    HandedOver() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "handed-over";
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), true).create();
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.isTransient();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields stored) {
        // kept in memory by the engine as long as the transaction lasts
    }

    @Override
    public ObjectValue readValue(ValueFields stored, boolean deserialize, boolean isTransient) {
        throw new IllegalStateException("Nothing of this kind is ever stored");
    }
}
