package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.review.BillingReviews;
import kr.carbonpoint.review.Review;
import org.springframework.stereotype.Service;

/** How an application stands, derived from what happened to it. */
@Service
public class SignupStatus {

    /** The states that the status page tells apart. */
    public enum State {
        IN_PROGRESS,
        PAUSED,
        WAITING_FOR_REVIEW,
        JOINED,
        REFUSED,
        SEOUL,
        ALREADY_MEMBER,
        SOON,
        EXPIRED
    }

    /** What the page shows. {@code resumeAt} only when paused, {@code message} what a clerk wrote, if anything, {@code member} only when joined. */
    public record View(
            State state,
            String reference,
            ZonedDateTime resumeAt,
            String message,
            String municipalityPhone,
            Member member) {}

    private final Members members;
    private final BillingReviews reviews;
    private final Municipalities municipalities;
    private final Clock clock;

    SignupStatus(Members members, BillingReviews reviews, Municipalities municipalities, Clock clock) {
        this.members = members;
        this.reviews = reviews;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    public View of(Application application, boolean taskIsOpen) {
        var reference = application.reference();
        var review = reviews.latest(reference);
        var state = state(application, taskIsOpen, OffsetDateTime.now(clock));
        return new View(
                state,
                reference,
                state == State.PAUSED ? application.pausedUntil().atZoneSameInstant(clock.getZone()) : null,
                state == State.REFUSED || state == State.IN_PROGRESS
                        ? review.map(Review::message).orElse(null)
                        : null,
                review.map(some -> municipalities.get(some.municipality()).phone())
                        .orElse(null),
                state == State.JOINED ? members.byReference(reference).orElse(null) : null);
    }

    private static State state(Application application, boolean taskIsOpen, OffsetDateTime now) {
        if (application.outcome() != null) {
            return switch (application.outcome()) {
                case JOINED -> State.JOINED;
                case REFUSED -> State.REFUSED;
                case SEOUL -> State.SEOUL;
                case LATER -> State.SOON;
                case ALREADY_MEMBER -> State.ALREADY_MEMBER;
                case EXPIRED -> State.EXPIRED;
            };
        }
        if (taskIsOpen) {
            return State.IN_PROGRESS;
        }
        return application.pausedUntil() != null && application.pausedUntil().isAfter(now)
                ? State.PAUSED
                : State.WAITING_FOR_REVIEW;
    }
}
