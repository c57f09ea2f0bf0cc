package kr.carbonpoint.signup;

import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.review.BillingReviews;
import kr.carbonpoint.review.Decision;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Service;

/** Joining waits here until a clerk has decided what the complex's record and the resident state differently. */
@Service
public class ReviewGate {

    /** As the model's gateway reads it. */
    public enum State {
        CLEAR,
        OPEN,
        ASKED_BACK,
        REFUSED
    }

    private final Applications applications;
    private final BillingReviews reviews;

    ReviewGate(Applications applications, BillingReviews reviews) {
        this.applications = applications;
        this.reviews = reviews;
    }

    /** Reads the decision and lets the draft follow it. The review stays locked, so that no decision slips in between. */
    public State read(String reference) {
        var application = applications.lock(reference);
        var review = reviews.lock(reference);
        if (review.isEmpty()
                || review.get().decision() == Decision.ACCEPT
                || review.get().decision() == Decision.WITHDRAWN) {
            return State.CLEAR;
        }
        if (review.get().isOpen()) {
            return State.OPEN;
        }
        if (review.get().decision() == Decision.REFUSE) {
            return State.REFUSED;
        }
        application
                .draft()
                .redo(
                        Step.ENTER_RESOURCES,
                        "담당자가 다시 확인해 달라고 했어요: " + Markdown.plain(review.get().message()));
        applications.save(application);
        return State.ASKED_BACK;
    }

    /** Ends the application of a resident who was refused; the mail that says so is still to be sent. */
    public void refuse(String reference) {
        var contact = applications.lock(reference).draft().find(Contact.class);
        contact.map(Contact::email).ifPresent(email -> reviews.keepAddress(reference, email));
        applications.end(reference, Outcome.REFUSED);
    }
}
