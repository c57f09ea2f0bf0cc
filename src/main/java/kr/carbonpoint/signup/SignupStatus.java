package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.review.BillingReviews;
import kr.carbonpoint.review.InstitutionApprovals;
import kr.carbonpoint.review.Review;
import kr.carbonpoint.signup.IdentityCase.Question;
import org.springframework.stereotype.Service;

/** How an application stands, derived from what happened to it. */
@Service
public class SignupStatus {

    /** The states that the status page tells apart. */
    public enum State {
        IN_PROGRESS,
        PAUSED,
        WAITING_FOR_REVIEW,
        WAITING_FOR_PAPER,
        JOINED,
        REFUSED,
        SEOUL,
        ALREADY_MEMBER,
        SOON,
        AGENCY,
        NO_CONSENT,
        WITHDRAWN,
        CONSENTED,
        DECLINED,
        EXPIRED
    }

    /** What the page shows. {@code resumeAt} only when paused, {@code messages} what a clerk wrote or what is waited for, if anything, {@code member} only when joined. */
    public record View(
            State state,
            String reference,
            ZonedDateTime resumeAt,
            List<String> messages,
            String municipalityPhone,
            Member member) {}

    /** Of which conditions each state speaks. */
    private static final Map<State, JoinCondition.State> TOLD = Map.of(
            State.IN_PROGRESS, JoinCondition.State.ASKED_BACK,
            State.WAITING_FOR_REVIEW, JoinCondition.State.OPEN,
            State.WAITING_FOR_PAPER, JoinCondition.State.OPEN,
            State.REFUSED, JoinCondition.State.REFUSED);

    private final Members members;
    private final List<JoinCondition> conditions;
    private final BillingReviews reviews;
    private final InstitutionApprovals approvals;
    private final IdentityCases identities;
    private final Municipalities municipalities;
    private final Clock clock;

    SignupStatus(
            Members members,
            List<JoinCondition> conditions,
            BillingReviews reviews,
            InstitutionApprovals approvals,
            IdentityCases identities,
            Municipalities municipalities,
            Clock clock) {
        this.members = members;
        this.conditions = conditions;
        this.reviews = reviews;
        this.approvals = approvals;
        this.identities = identities;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    public View of(Application application, boolean taskIsOpen) {
        var reference = application.reference();
        var state = state(application, taskIsOpen, OffsetDateTime.now(clock));
        return new View(
                state,
                reference,
                state == State.PAUSED ? application.pausedUntil().atZoneSameInstant(clock.getZone()) : null,
                messages(reference, state),
                reviews.latest(reference)
                        .or(() -> approvals.latest(reference))
                        .map(Review::municipality)
                        .or(() -> identities.latest(reference).map(IdentityCase::municipality))
                        .map(asked -> municipalities.get(asked).phone())
                        .orElse(null),
                state == State.JOINED ? members.byReference(reference).orElse(null) : null);
    }

    private List<String> messages(String reference, State state) {
        var told = TOLD.get(state);
        return conditions.stream()
                .flatMap(condition -> condition.seen(reference).stream())
                .filter(standing -> standing.state() == told && standing.message() != null)
                .map(JoinCondition.Standing::message)
                .toList();
    }

    private State state(Application application, boolean taskIsOpen, OffsetDateTime now) {
        if (application.outcome() != null) {
            return switch (application.outcome()) {
                case JOINED -> State.JOINED;
                case REFUSED -> State.REFUSED;
                case SEOUL -> State.SEOUL;
                case LATER -> State.SOON;
                case AGENCY -> State.AGENCY;
                case NO_CONSENT -> State.NO_CONSENT;
                case WITHDRAWN -> State.WITHDRAWN;
                case CONSENTED -> State.CONSENTED;
                case DECLINED -> State.DECLINED;
                case ALREADY_MEMBER -> State.ALREADY_MEMBER;
                case EXPIRED -> State.EXPIRED;
            };
        }
        if (taskIsOpen) {
            return State.IN_PROGRESS;
        }
        if (identities
                .latest(application.reference())
                .filter(about -> about.isOpen() && about.question() == Question.PAPER)
                .isPresent()) {
            return State.WAITING_FOR_PAPER;
        }
        return application.pausedUntil() != null && application.pausedUntil().isAfter(now)
                ? State.PAUSED
                : State.WAITING_FOR_REVIEW;
    }
}
