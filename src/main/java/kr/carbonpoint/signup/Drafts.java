package kr.carbonpoint.signup;

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

/** What is typed into a form before it is submitted: kept on the server, so that no browser has to, and looked over while it is typed. */
@Service
public class Drafts {

    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 1000;

    private final Applications applications;
    private final Map<Step, WizardStep> steps = new EnumMap<>(Step.class);

    Drafts(Applications applications, List<WizardStep> steps) {
        this.applications = applications;
        // A step may have several forms; hints are given by its own.
        steps.stream()
                .filter(form -> form.task().equals(form.step().task()))
                .forEach(form -> this.steps.put(form.step(), form));
    }

    /**
     * Keeps the values of an open form, secrets left out, and says what can be said about them already.
     *
     * @param openTask the user task of that form, empty when it is no longer open
     */
    @Transactional
    public List<Hint> keep(String reference, Supplier<Optional<String>> openTask, Map<String, Object> values) {
        var application = applications.lock(reference);
        // Asked while nobody else can go on: what comes after its form was submitted must not lie over the answers.
        var open = openTask.get();
        if (application.draft() == null || open.filter(Step::isKnown).isEmpty()) {
            return List.of();
        }
        var step = Step.at(open.get());
        boolean beside = Step.of(open.get()).isEmpty();
        // A task beside the way adds to what its step keeps.
        var typed = new HashMap<String, Object>(beside ? application.draft().typed(step) : Map.of());
        values.entrySet().stream()
                .filter(Drafts::mayBeKept)
                .limit(MOST_FIELDS)
                .forEach(value -> typed.put(value.getKey(), value.getValue()));
        if (step != Step.CHECK_ANSWERS) {
            application.draft().keepTyped(step, typed);
        }
        applications.save(application);
        return beside ? List.of() : steps.get(step).hints(application, new Answers(typed));
    }

    /** How far an application has come; {@code current} is the open step. */
    public List<Progress> progress(String reference, Step current) {
        var draft = applications.get(reference).draft();
        return Step.of(draft).stream()
                .map(step -> new Progress(
                        step.task(),
                        step.title(),
                        step == current ? "current" : draft.has(step) && step.isReachableIn(draft) ? "done" : "todo"))
                .toList();
    }

    /** One entry of the step indicator. */
    public record Progress(String task, String title, String state) {}

    /** Where somebody is on the whole way; a guardian's has only two stages. */
    public Stage stage(String reference, Step current) {
        var draft = applications.get(reference).draft();
        if (draft.isOfGuardian()) {
            var steps = Step.of(draft);
            return new Stage(
                    steps.indexOf(current) + 1, steps.stream().map(Step::title).toList());
        }
        return new Stage(
                current.phase().ordinal() + 1,
                Arrays.stream(Step.Phase.values()).map(Step.Phase::label).toList());
    }

    /** The number of the stage, from 1, and the names of all. */
    public record Stage(int number, List<String> names) {}

    /** The step before, empty at the first one. */
    public Optional<Step> before(String reference, Step step) {
        return step.previous(applications.get(reference).draft());
    }

    /** Whether everything before a step is answered, so that it may be opened. */
    public boolean mayOpen(String reference, Step step) {
        var draft = applications.get(reference).draft();
        return draft != null && step.isReachableIn(draft);
    }

    private static boolean mayBeKept(Map.Entry<String, Object> value) {
        return value.getKey().length() <= LONGEST_KEY
                && !value.getKey().startsWith("secret_")
                && !value.getKey().equals("rrnFront")
                && (value.getValue() instanceof Boolean
                        || value.getValue() instanceof Number
                        || value.getValue() instanceof String text && text.length() <= LONGEST_VALUE);
    }
}
