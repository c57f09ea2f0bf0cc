package kr.carbonpoint.signup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Municipality;
import kr.carbonpoint.resource.BillingConflict;
import kr.carbonpoint.resource.ComplexBillings;
import kr.carbonpoint.review.BillingReviews;
import kr.carbonpoint.review.Deadlines;
import kr.carbonpoint.review.Decision;
import kr.carbonpoint.review.Review;
import kr.carbonpoint.review.ReviewCase;
import org.springframework.stereotype.Service;

/** Checks 자원정보 against other members and against the complex's record. */
@Service
public class MeterCheck {

    /** What is to happen about the billing data: somebody to ask, and until when; or a review to call off. */
    public record Outcome(boolean taken, boolean withdraw, Municipality reviewer, Deadlines deadlines) {

        static final Outcome TAKEN = new Outcome(true, false, null, null);
        static final Outcome FINE = new Outcome(false, false, null, null);
    }

    private final Applications applications;
    private final HomeRules rules;
    private final ComplexBillings billings;
    private final BillingReviews reviews;
    private final Municipalities municipalities;

    MeterCheck(
            Applications applications,
            HomeRules rules,
            ComplexBillings billings,
            BillingReviews reviews,
            Municipalities municipalities) {
        this.applications = applications;
        this.rules = rules;
        this.billings = billings;
        this.reviews = reviews;
        this.municipalities = municipalities;
    }

    public Outcome check(String reference) {
        var application = applications.lock(reference);
        var resources = application.draft().get(Resources.class);
        var taken = resources.meters().stream()
                .filter(meter -> rules.isTaken(meter) && !resources.disputed().contains(meter.resource()))
                .findFirst();
        if (taken.isPresent()) {
            application
                    .draft()
                    .redo(Step.ENTER_RESOURCES, rules.taken(taken.get().resource()));
            applications.save(application);
            return Outcome.TAKEN;
        }
        return compare(application, resources);
    }

    private Outcome compare(Application application, Resources resources) {
        var reference = application.reference();
        var home = application.draft().get(Home.class);
        var conflicts = conflicts(application.draft().home(), resources);
        var latest = reviews.lock(reference);
        var open = latest.filter(Review::isOpen);
        if (conflicts.isEmpty()) {
            open.ifPresent(reviews::withdraw);
            reviews.supersede(reference);
            return new Outcome(false, open.isPresent(), null, null);
        }
        var about = about(application, resources);
        if (latest.filter(review -> accepts(review, home, conflicts)).isPresent()
                || open.filter(review -> reviews.asks(review, about, conflicts)).isPresent()) {
            return Outcome.FINE;
        }
        // Never changed under a clerk's hands: what is decided is what was on the screen.
        open.ifPresent(reviews::withdraw);
        reviews.supersede(reference);
        var municipality = municipality(application);
        return new Outcome(
                false,
                open.isPresent(),
                municipality,
                reviews.open(reference, home.address(), municipality.id(), about, conflicts));
    }

    /** Whether nothing differs from the record that a clerk has not accepted or been asked about. */
    boolean agrees(String reference, Home home, Resources resources) {
        var conflicts = conflicts(home, resources);
        return conflicts.isEmpty()
                || reviews.latest(reference)
                        .filter(review -> review.isOpen() || accepts(review, home, conflicts))
                        .filter(review -> isAbout(review, home, conflicts))
                        .isPresent();
    }

    /** The record of a complex is about the flats in it. */
    private List<BillingConflict> conflicts(Home home, Resources resources) {
        return home.apartment() ? BillingConflict.between(resources.claims(), billings.of(home.address())) : List.of();
    }

    private boolean accepts(Review review, Home home, List<BillingConflict> conflicts) {
        return review.decision() == Decision.ACCEPT && isAbout(review, home, conflicts);
    }

    private boolean isAbout(Review review, Home home, List<BillingConflict> conflicts) {
        return review.addressId().equals(home.address())
                && Set.copyOf(reviews.conflicts(review.id())).equals(Set.copyOf(conflicts));
    }

    private ReviewCase about(Application application, Resources resources) {
        var draft = application.draft();
        return new ReviewCase(
                draft.get(Identity.class).name(),
                draft.get(Home.class).line(),
                draft.get(Dwelling.class).line(),
                resources.meters().stream()
                        .filter(meter -> meter.number() != null)
                        .collect(Collectors.toMap(MemberMeter::resource, MemberMeter::number)),
                resources.note());
    }

    private Municipality municipality(Application application) {
        return municipalities.of(application.draft().get(Home.class).district());
    }
}
