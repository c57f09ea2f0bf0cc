package kr.carbonpoint.enrolment;

import org.springframework.stereotype.Service;

/** How an application stands, derived from what happened to it. */
@Service
public class EnrolmentStatus {

    /** The states that the status page tells apart. */
    public enum State {
        IN_PROGRESS,
        WAITING_FOR_CONFIRMATION,
        WAITING_FOR_APPROVAL,
        APPROVED,
        REFUSED,
        ERASED
    }

    /** @param message what the administrator wrote, of a refusal only */
    public record View(State state, String reference, String message) {}

    private final Decisions decisions;

    EnrolmentStatus(Decisions decisions) {
        this.decisions = decisions;
    }

    public View of(Enrolment enrolment, boolean taskIsOpen) {
        var refusal = decisions.latest(enrolment.reference()).filter(decision -> decision.verdict() == Verdict.REFUSE);
        // Decided is refused, even while the mail that says so waits for its server.
        if (refusal.isPresent() && enrolment.outcome() != Enrolment.Outcome.ERASED) {
            return new View(State.REFUSED, enrolment.reference(), refusal.get().message());
        }
        return new View(state(enrolment, taskIsOpen), enrolment.reference(), null);
    }

    private static State state(Enrolment enrolment, boolean taskIsOpen) {
        if (enrolment.outcome() != null) {
            return enrolment.outcome() == Enrolment.Outcome.APPROVED ? State.APPROVED : State.ERASED;
        }
        if (taskIsOpen) {
            return State.IN_PROGRESS;
        }
        return enrolment.mailbox() == null ? State.WAITING_FOR_CONFIRMATION : State.WAITING_FOR_APPROVAL;
    }
}
