package kr.carbonpoint.signup;

import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Place;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Municipality;
import kr.carbonpoint.review.ApprovalCase;
import kr.carbonpoint.review.Decision;
import kr.carbonpoint.review.InstitutionApprovals;
import kr.carbonpoint.review.Review;
import org.springframework.stereotype.Service;

/** Asks the municipality whether an institution may take part, once its application is whole. */
@Service
public class ApprovalRequests {

    /** What is to happen: an approval to call off; somebody to ask, or {@code null}. */
    public record Outcome(boolean withdraw, Municipality approver) {

        static final Outcome NOTHING = new Outcome(false, null);
    }

    private final Applications applications;
    private final InstitutionApprovals approvals;
    private final Municipalities municipalities;

    ApprovalRequests(Applications applications, InstitutionApprovals approvals, Municipalities municipalities) {
        this.applications = applications;
        this.approvals = approvals;
        this.municipalities = municipalities;
    }

    /** Does nothing where no approval is needed, where this was asked already or has been approved. */
    public Outcome request(String reference) {
        var draft = applications.lock(reference).draft();
        if (!draft.needs().approval()) {
            return Outcome.NOTHING;
        }
        var municipality = municipalities.of(draft.get(Home.class).district());
        var about = about(draft);
        var latest = approvals.lock(reference);
        if (latest.filter(approval -> approval.isOpen() || approval.decision() == Decision.ACCEPT)
                .filter(approval -> approvals.asks(approval, municipality.id(), about))
                .isPresent()) {
            return Outcome.NOTHING;
        }
        // Never changed under a clerk's hands: what is decided is what was on the screen.
        var open = latest.filter(Review::isOpen);
        open.ifPresent(approvals::withdraw);
        approvals.open(reference, municipality.id(), about);
        return new Outcome(open.isPresent(), municipality);
    }

    private static ApprovalCase about(Draft draft) {
        var business = draft.get(Business.class);
        var place = draft.get(Place.class);
        var person = draft.get(ContactPerson.class);
        var contact = draft.get(Contact.class);
        return new ApprovalCase(
                draft.get(Entry.class).kind().label(),
                draft.get(Identity.class).name(),
                business.businessNumber().formatted(),
                business.representative(),
                place.name(),
                (draft.get(Home.class).line() + " " + draft.get(Dwelling.class).line()).strip(),
                place.area(),
                (person.department() == null ? "" : person.department() + " ")
                        + person.name()
                        + ", "
                        + (contact.phone() == null ? contact.mobile() : contact.phone()));
    }
}
