package kr.carbonpoint.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Answers;
import org.springframework.transaction.annotation.Transactional;

/** What is typed into a form before it is submitted: kept on the server, so that no browser has to, and looked over while it is typed. */
public abstract class TypedForms<S extends Enum<S> & OrderedStep<S, D>, D extends StepDraft<S>, A extends Filing<D>> {

    private final Filings<A> filings;
    private final Map<S, ? extends StepForm<S, D, A>> forms;

    protected TypedForms(Filings<A> filings, List<? extends StepForm<S, D, A>> forms) {
        this.filings = filings;
        // A step may have several forms; hints are given by its own.
        this.forms = forms.stream()
                .filter(form -> form.task().equals(form.step().task()))
                .collect(Collectors.toMap(StepForm::step, form -> form));
    }

    /** The step of a user task of the line. */
    protected abstract Optional<S> step(String task);

    /** The step that a user task beside the line helps with. */
    protected Optional<S> beside(String task) {
        return Optional.empty();
    }

    /** Whether a step asks for something of its own. */
    protected abstract boolean asks(S step);

    /**
     * Keeps the values of an open form, secrets left out, and says what can be said about them already.
     *
     * @param openTask the user task of that form, empty when it is no longer open
     */
    @Transactional
    public List<Hint> keep(String reference, Supplier<Optional<String>> openTask, Map<String, Object> values) {
        var application = filings.lock(reference);
        // Asked while nobody else can go on: what comes after its form was submitted must not lie over the answers.
        var open = openTask.get();
        var own = open.flatMap(this::step);
        var step = own.or(() -> open.flatMap(this::beside));
        if (application.draft() == null || step.isEmpty()) {
            return List.of();
        }
        // A task beside the way adds to what its step keeps.
        var typed = new HashMap<String, Object>(
                own.isPresent() ? Map.of() : application.draft().typed(step.get()));
        typed.putAll(TypedValues.kept(values));
        if (asks(step.get())) {
            application.draft().keepTyped(step.get(), typed);
        }
        filings.save(application);
        return own.isEmpty() ? List.of() : forms.get(own.get()).hints(application, new Answers(typed));
    }

    /** One entry of the step indicator. */
    public record Progress(String task, String title, String state) {}

    /** How far an application has come; {@code current} is the open step. */
    public List<Progress> progress(String reference, S current) {
        var draft = filings.get(reference).draft();
        return current.line(draft).stream()
                .map(step -> new Progress(
                        step.task(),
                        step.title(),
                        step == current ? "current" : draft.has(step) && step.isReachableIn(draft) ? "done" : "todo"))
                .toList();
    }

    /** The step before, empty at the first one. */
    public Optional<S> before(String reference, S step) {
        return step.previous(filings.get(reference).draft());
    }

    /** Whether everything before a step is answered, so that it may be opened. */
    public boolean mayOpen(String reference, S step) {
        var draft = filings.get(reference).draft();
        return draft != null && step.isReachableIn(draft);
    }
}
