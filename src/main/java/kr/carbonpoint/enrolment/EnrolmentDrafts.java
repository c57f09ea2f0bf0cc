package kr.carbonpoint.enrolment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.carbonpoint.engine.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is typed into a form before it is submitted: kept on the server, and looked over while it is typed. */
@Service
public class EnrolmentDrafts {

    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 200;

    private final Enrolments enrolments;
    private final Map<Step, EnrolmentStep> steps = new EnumMap<>(Step.class);

    EnrolmentDrafts(Enrolments enrolments, List<EnrolmentStep> steps) {
        this.enrolments = enrolments;
        steps.forEach(step -> this.steps.put(step.step(), step));
    }

    /** One entry of the step indicator. */
    public record Progress(String task, String title, String state) {}

    /**
     * Keeps the values of an open form, secrets left out, and says what can be said about them already.
     *
     * @param openStep the step of that form, empty when it is no longer open; asked while nobody else can go on
     */
    @Transactional
    public List<Hint> keep(String reference, Supplier<Optional<Step>> openStep, Map<String, Object> values) {
        var enrolment = enrolments.lock(reference);
        var open = openStep.get();
        if (enrolment.draft() == null || open.isEmpty()) {
            return List.of();
        }
        var step = open.get();
        var typed = new HashMap<String, Object>();
        values.entrySet().stream()
                .filter(EnrolmentDrafts::mayBeKept)
                .limit(MOST_FIELDS)
                .forEach(value -> typed.put(value.getKey(), value.getValue()));
        if (step != Step.CHECK_ENROLMENT) {
            enrolment.draft().keepTyped(step, typed);
            enrolments.save(enrolment);
        }
        return steps.get(step).hints(enrolment, new Answers(typed));
    }

    /** How far an application has come; {@code current} is the open step. */
    public List<Progress> progress(String reference, Step current) {
        var draft = enrolments.get(reference).draft();
        return Arrays.stream(Step.values())
                .map(step -> new Progress(
                        step.task(),
                        step.title(),
                        step == current ? "current" : draft.has(step) && step.isReachableIn(draft) ? "done" : "todo"))
                .toList();
    }

    /** Whether everything before a step is answered, so that it may be opened. */
    public boolean mayOpen(String reference, Step step) {
        var draft = enrolments.get(reference).draft();
        return draft != null && step.isReachableIn(draft);
    }

    private static boolean mayBeKept(Map.Entry<String, Object> value) {
        return value.getKey().length() <= LONGEST_KEY
                && !value.getKey().startsWith("secret_")
                && (value.getValue() instanceof Boolean
                        || value.getValue() instanceof String text && text.length() <= LONGEST_VALUE);
    }
}
