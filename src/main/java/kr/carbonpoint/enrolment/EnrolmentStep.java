package kr.carbonpoint.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One step of an official's application. This class keeps the draft and finds the way; a step says what its form shows
 * and what its answers mean.
 */
abstract class EnrolmentStep implements TaskForm {

    private final Step step;

    @Autowired
    private Enrolments enrolments;

    EnrolmentStep(Step step) {
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
    abstract Map<String, Object> answered(Enrolment enrolment, Answers answers);

    /** What can be said about answers while they are typed, by field. */
    List<Hint> hints(Enrolment enrolment, Answers typed) {
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
        var enrolment = enrolments.get(task.reference());
        if (!enrolment.applicant().equals(task.user()) || enrolment.draft() == null) {
            return Map.of("notice", "신청하는 분만 볼 수 있어요.");
        }
        var values = new HashMap<>(shown(enrolment.draft()));
        values.putAll(enrolment.draft().typed(step));
        values.put("notice", enrolment.draft().notice(step));
        return values;
    }

    @Override
    public final Map<String, Object> submit(FormTask task, Answers answers) {
        var enrolment = enrolments.lock(task.reference());
        if (!enrolment.applicant().equals(task.user()) || enrolment.draft() == null) {
            throw new Refusal(null, "신청하는 분만 입력할 수 있어요.");
        }
        var draft = enrolment.draft();
        draft.notice(step, null);
        var flags = new HashMap<>(answered(enrolment, answers));
        draft.forgetTyped(step);
        enrolments.save(enrolment);
        flags.putIfAbsent("goTo", goTo(draft));
        return flags;
    }

    /** {@code null} when the line in the model leads on to the right step, otherwise the task to jump to. */
    private String goTo(Draft draft) {
        var following = step.following(draft);
        return following == step || following.before().filter(step::equals).isPresent() ? null : following.task();
    }
}
