package kr.carbonpoint.signup;

import java.util.Optional;
import kr.carbonpoint.review.BillingReviews;
import kr.carbonpoint.review.Review;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Component;

/** Joining waits until a clerk has decided what the complex's record and the resident state differently. */
@Component
class BillingCondition implements JoinCondition {

    private final BillingReviews reviews;

    BillingCondition(BillingReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Standing standing(Application application) {
        return reviews.lock(application.reference())
                .map(BillingCondition::standing)
                .orElse(Standing.CLEAR);
    }

    @Override
    public Optional<Standing> seen(String reference) {
        return reviews.latest(reference).map(BillingCondition::standing);
    }

    /** Whoever is refused is still to be told by mail. */
    @Override
    public void ended(Application application, Outcome outcome) {
        var reference = application.reference();
        switch (outcome) {
            case JOINED -> reviews.forget(reference);
            case REFUSED -> application.draft().email().ifPresent(email -> reviews.keepAddress(reference, email));
            default -> reviews.abandon(reference);
        }
    }

    private static Standing standing(Review review) {
        if (review.isOpen()) {
            return Standing.open("적어 주신 납부 방식이 아파트에 등록된 것과 달라서, 사는 곳의 담당자가 한 번 더 살펴봐요.");
        }
        return switch (review.decision()) {
            case ACCEPT, WITHDRAWN -> Standing.CLEAR;
            case ASK_BACK -> Standing.askedBack(Step.ENTER_RESOURCES, review.message());
            case REFUSE -> Standing.refused(review.message());
        };
    }
}
