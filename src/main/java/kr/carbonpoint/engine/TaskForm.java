package kr.carbonpoint.engine;

import java.util.Map;

/**
 * What a feature does behind the form of one user task. The values shown come from the feature's own tables and the
 * submitted ones go there: the engine never stores them.
 */
public interface TaskForm {

    /** The id of the user task in its model, for example {@code task_agreeTerms}. */
    String task();

    /**
     * The values to show, by the keys that the form uses. Allowed are {@code null}, {@link String}, {@link Boolean},
     * whole and decimal numbers, and lists of {@link Option} for the {@code valuesKey} of a choice. A key that is left
     * out is an empty field.
     */
    Map<String, Object> show(FormTask task);

    /**
     * Checks and stores what was submitted, in the transaction that completes the task.
     *
     * @return flags that route the process: booleans, constants, references; nothing about a person
     * @throws Refusal when an answer breaks a rule: nothing is stored, the typed data stays on the screen
     */
    Map<String, Object> submit(FormTask task, Answers answers);
}
