package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One step of the wizard. This class keeps the draft and finds the way; a step says what its form shows and what its
 * answers mean.
 */
abstract class WizardStep implements TaskForm {

    private final Step step;

    @Autowired
    private Applications applications;

    WizardStep(Step step) {
        this.step = step;
    }

    /** What the form shows, from what is answered already. */
    abstract Map<String, Object> shown(Draft draft);

    /**
     * Checks the answers and puts them into the draft.
     *
     * @return routing flags, beside where to go next
     * @throws Refusal when a rule is broken
     */
    abstract Map<String, Object> answered(Application application, Answers answers);

    /** What can be said about answers while they are typed, by field. */
    List<Hint> hints(Application application, Answers typed) {
        return List.of();
    }

    @Override
    public String task() {
        return step.task();
    }

    Step step() {
        return step;
    }

    @Override
    public final Map<String, Object> show(FormTask task) {
        var application = applications.get(task.reference());
        if (!application.applicant().equals(task.user()) || application.draft() == null) {
            return Map.of("notice", "신청자 본인만 볼 수 있습니다.");
        }
        var values = new HashMap<>(shown(application.draft()));
        values.putAll(application.draft().typed(step));
        values.put("notice", application.draft().notice(step));
        return values;
    }

    @Override
    public final Map<String, Object> submit(FormTask task, Answers answers) {
        var application = applications.lock(task.reference());
        if (!application.applicant().equals(task.user()) || application.draft() == null) {
            throw new Refusal(null, "신청자 본인만 입력할 수 있습니다.");
        }
        var draft = application.draft();
        draft.notice(step, null);
        var flags = new HashMap<>(answered(application, answers));
        draft.forgetTyped(step);
        applications.save(application);
        flags.putIfAbsent("goTo", goTo(draft));
        return flags;
    }

    /** {@code null} when the line in the model leads on to the right step, otherwise the task to jump to. */
    private String goTo(Draft draft) {
        var following = step.following(draft);
        return step.next(draft).filter(following::equals).isPresent() || following == step ? null : following.task();
    }
}
