package kr.carbonpoint.change;

import java.util.Map;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.wizard.TypedValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member types into a step before it is submitted: kept on the server, so that no browser has to. */
@Service
public class TypedChanges {

    private final OpenChanges changes;
    private final ApplicantTasks tasks;

    TypedChanges(OpenChanges changes, ApplicantTasks tasks) {
        this.changes = changes;
        this.tasks = tasks;
    }

    /**
     * Keeps the values of a form; nothing happens when its step is not open any more.
     *
     * @param task id of the user task that the form is of
     */
    @Transactional
    public void keep(String member, String loginId, String task, Map<String, Object> values) {
        changes.hold(OpenChanges.reference(member)).ifPresent(change -> {
            // Asked while nobody can go on: what comes after its form was submitted must not lie over the answers.
            tasks.of(change.reference(), loginId)
                    .filter(open -> open.id().equals(task))
                    .ifPresent(open -> {
                        change.draft().typed = new ChangeDraft.Typed(open.key(), TypedValues.kept(values));
                        changes.save(change.reference(), change.draft());
                    });
        });
    }
}
