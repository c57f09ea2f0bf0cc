package kr.carbonpoint.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;

/**
 * The form of a step. This class keeps the draft and finds the way; a step says what its form shows and what its answers
 * mean.
 */
public abstract class StepForm<S extends Enum<S> & OrderedStep<S, D>, D extends StepDraft<S>, A extends Filing<D>>
        implements TaskForm {

    private final S step;

    protected StepForm(S step) {
        this.step = step;
    }

    protected abstract Filings<A> filings();

    /** What the form shows, from what is answered already. */
    protected abstract Map<String, Object> shown(D draft);

    /**
     * Checks the answers and puts them into the draft.
     *
     * @return routing flags, beside where to go next
     * @throws Refusal when a rule is broken
     */
    protected abstract Map<String, Object> answered(A application, Answers answers);

    /** What can be said about answers while they are typed, by field. */
    protected List<Hint> hints(A application, Answers typed) {
        return List.of();
    }

    @Override
    public String task() {
        return step.task();
    }

    protected final S step() {
        return step;
    }

    @Override
    public final Map<String, Object> show(FormTask task) {
        var application = filings().get(task.reference());
        if (!application.isAt(task.user())) {
            return Map.of("notice", "신청하는 분만 볼 수 있어요.");
        }
        var values = new HashMap<>(shown(application.draft()));
        values.putAll(application.draft().typed(step));
        values.put("notice", application.draft().notice(step));
        return values;
    }

    @Override
    public final Map<String, Object> submit(FormTask task, Answers answers) {
        var application = filings().lock(task.reference());
        if (!application.isAt(task.user())) {
            throw new Refusal(null, "신청하는 분만 입력할 수 있어요.");
        }
        var draft = application.draft();
        draft.notice(step, null);
        var flags = new HashMap<>(answered(application, answers));
        draft.forgetTyped(step);
        filings().save(application);
        flags.putIfAbsent("goTo", goTo(draft));
        return flags;
    }

    /** {@code null} when the line in the model leads on to the right step, otherwise the task to jump to. */
    private String goTo(D draft) {
        var following = step.following(draft);
        return step.next(draft).filter(following::equals).isPresent() || following == step ? null : following.task();
    }
}
