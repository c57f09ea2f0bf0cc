package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.BillingConflict;
import kr.carbonpoint.resource.ComplexBillings;
import kr.carbonpoint.review.BillingReviews;
import kr.carbonpoint.review.Decision;
import kr.carbonpoint.review.Review;
import kr.carbonpoint.review.ReviewCase;
import org.springframework.stereotype.Service;

/** Asks the clerks of the municipality about billing that the complex's record states differently, before it takes effect. */
@Service
public class NewBilling {

    /** As the model's gateway reads it. */
    public enum Verdict {
        ACCEPTED,
        ASKED_BACK,
        REFUSED
    }

    private final OpenChanges changes;
    private final ComplexBillings billings;
    private final BillingReviews reviews;
    private final Municipalities municipalities;

    NewBilling(OpenChanges changes, ComplexBillings billings, BillingReviews reviews, Municipalities municipalities) {
        this.changes = changes;
        this.billings = billings;
        this.reviews = reviews;
        this.municipalities = municipalities;
    }

    /** Opens a review where there is something to ask; the flags say whether, whom and until when. */
    public Map<String, Object> ask(String reference) {
        var change = changes.lock(reference);
        var member = changes.member(change);
        var draft = change.draft();
        var home = draft.home(member);
        // The record of a complex is about the flats in it.
        var conflicts = home.apartment()
                ? BillingConflict.between(draft.resources.claims(), billings.of(home.address()))
                : List.<BillingConflict>of();
        reviews.supersede(reference);
        if (conflicts.isEmpty()) {
            return Map.of("billingConflict", false);
        }
        var municipality = municipalities.of(home.district());
        var deadlines =
                reviews.open(reference, home.address(), municipality.id(), about(member, draft, home), conflicts);
        var flags = new HashMap<>(deadlines.flags(municipality.group()));
        flags.put("billingConflict", true);
        return flags;
    }

    /** Reads the decision; the change follows it. */
    public Verdict read(String reference) {
        var decision = reviews.lock(reference).map(Review::decision).orElse(Decision.ACCEPT);
        var change = changes.lock(reference);
        var message = reviews.latest(reference).map(Review::message).orElse(null);
        return switch (decision) {
            case ACCEPT, WITHDRAWN -> Verdict.ACCEPTED;
            case ASK_BACK -> {
                change.draft().askBack(message);
                changes.save(reference, change.draft());
                yield Verdict.ASKED_BACK;
            }
            case REFUSE -> {
                change.draft().message = message;
                changes.save(reference, change.draft());
                yield Verdict.REFUSED;
            }
        };
    }

    private static ReviewCase about(Member member, ChangeDraft draft, Home home) {
        return new ReviewCase(
                member.profile().name(),
                home.line(),
                draft.dwellingOf(member).line(),
                draft.resources.meters().stream()
                        .filter(meter -> meter.number() != null)
                        .collect(Collectors.toMap(MemberMeter::resource, MemberMeter::number)),
                draft.resources.note());
    }
}
