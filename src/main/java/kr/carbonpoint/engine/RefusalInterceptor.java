package kr.carbonpoint.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Turns a {@link Refusal}, after everything was rolled back, into the engine's own form error: HTTP 400, whose message
 * ends with <code>{"field": …, "message": …}</code> for the script in Tasklist.
 */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (Refusal refusal) {
            var json = JsonNodeFactory.instance
                    .objectNode()
                    .put("field", refusal.field())
                    .put("message", refusal.getMessage());
            throw new FormFieldValidationException(refusal.field(), json.toString());
        }
    }
}
