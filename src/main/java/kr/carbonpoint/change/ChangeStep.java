package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.membership.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** One step of a change, for the member alone. */
abstract class ChangeStep implements TaskForm {

    private final String task;

    @Autowired
    private OpenChanges changes;

    ChangeStep(String task) {
        this.task = task;
    }

    /** What the form shows; a {@code notice} gives way to what happened meanwhile. */
    abstract Map<String, Object> shown(Member member, ChangeDraft draft);

    /**
     * Checks the answers and puts them into the draft, with a {@code notice} where the same step has to ask for more.
     *
     * @return routing flags
     * @throws Refusal when a rule is broken
     */
    abstract Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers);

    @Override
    public String task() {
        return task;
    }

    @Override
    public final Map<String, Object> show(FormTask task) {
        var change = changes.find(task.reference());
        if (change.filter(open -> open.loginId().equals(task.user())).isEmpty()) {
            return Map.of("notice", "회원 본인만 볼 수 있어요.");
        }
        var draft = change.get().draft();
        var values = new HashMap<>(shown(changes.member(change.get()), draft));
        values.putAll(draft.typed(this.task));
        if (draft.notice != null) {
            values.put("notice", draft.notice);
        }
        return values;
    }

    @Override
    public final Map<String, Object> submit(FormTask task, Answers answers) {
        var change = changes.lock(task.reference());
        if (!change.loginId().equals(task.user())) {
            throw new Refusal(null, "회원 본인만 바꿀 수 있어요.");
        }
        change.draft().notice = null;
        change.draft().typed = null;
        var flags = answered(changes.member(change), change.draft(), answers);
        changes.save(change.reference(), change.draft());
        return flags;
    }
}
