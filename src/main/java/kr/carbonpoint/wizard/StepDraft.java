package kr.carbonpoint.wizard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was typed into forms that are not submitted yet, the messages to show, and what has to be asked again; the
 * answers are kept by who extends it. Written as JSON.
 */
public abstract class StepDraft<S extends Enum<S>> {

    @JsonProperty
    private final Map<String, Map<String, Object>> typed = new HashMap<>();

    @JsonProperty
    private final Map<String, String> notices = new HashMap<>();

    @JsonProperty
    private final Set<String> redo = new HashSet<>();

    protected abstract boolean isAnswered(S step);

    /** Whether a step is answered and its answer still stands. */
    public final boolean has(S step) {
        return isAnswered(step) && !redo.contains(step.name());
    }

    /** The answer of a step does not hold any longer: it is asked for again, filled in as it was. */
    public final void redo(S step) {
        if (isAnswered(step)) {
            redo.add(step.name());
        }
    }

    /** As {@link #redo(Enum)}, with a message that says why. */
    public final void redo(S step, String message) {
        redo(step);
        notice(step, message);
    }

    /** A step was answered: a demand to redo it is met. */
    protected final void redone(S step) {
        redo.remove(step.name());
    }

    /** The message on top of a step's form, or {@code null}. */
    public final String notice(S step) {
        return notices.get(step.name());
    }

    /** @param message shown until the step is submitted; {@code null} for none */
    public final void notice(S step, String message) {
        notices.put(step.name(), message);
    }

    /** What was typed into a step's form and not submitted. */
    public final Map<String, Object> typed(S step) {
        return typed.getOrDefault(step.name(), Map.of());
    }

    public final void keepTyped(S step, Map<String, Object> values) {
        typed.put(step.name(), values);
    }

    public final void forgetTyped(S step) {
        typed.remove(step.name());
    }

    /** Nothing typed, demanded or said stands any longer. */
    protected final void forgetAll() {
        typed.clear();
        redo.clear();
        notices.clear();
    }
}
