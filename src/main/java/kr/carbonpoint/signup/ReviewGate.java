package kr.carbonpoint.signup;

import java.util.Comparator;
import java.util.List;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.signup.Application.Outcome;
import kr.carbonpoint.signup.JoinCondition.Standing;
import kr.carbonpoint.signup.JoinCondition.State;
import org.springframework.stereotype.Service;

/** Joining waits here until everything that somebody has to decide is decided. */
@Service
public class ReviewGate {

    private final Applications applications;
    private final List<JoinCondition> conditions;
    private final Municipalities municipalities;
    private final Endings endings;

    ReviewGate(
            Applications applications, List<JoinCondition> conditions, Municipalities municipalities, Endings endings) {
        this.applications = applications;
        this.conditions = conditions;
        this.municipalities = municipalities;
        this.endings = endings;
    }

    /**
     * As the model's gateway reads it.
     *
     * @param state CLEAR, OPEN, ASKED_BACK or REFUSED
     * @param step id of the user task to go back to, only when asked back
     */
    public record Verdict(String state, String step) {}

    /** The condition that weighs most decides; the draft follows it, or the application ends. */
    public Verdict read(String reference) {
        var application = applications.lock(reference);
        var standing = conditions.stream()
                .map(condition -> condition.standing(application))
                .max(Comparator.comparing(Standing::state))
                .orElse(Standing.CLEAR);
        if (standing.state() == State.ASKED_BACK) {
            application.draft().redo(standing.step(), "담당자가 다시 확인해 달라고 했어요: " + Markdown.plain(standing.message()));
            applications.save(application);
        }
        if (standing.state() == State.REFUSED) {
            applications.refusedBy(
                    reference,
                    municipalities
                            .of(application.draft().get(Home.class).district())
                            .id());
            endings.end(reference, Outcome.REFUSED);
        } else {
            applications.waits(reference, standing.state() == State.OPEN);
        }
        return new Verdict(
                standing.state().name(),
                standing.step() == null ? null : standing.step().task());
    }
}
