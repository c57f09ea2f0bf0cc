package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Municipality;
import kr.carbonpoint.review.BillingReviews;
import kr.carbonpoint.review.Decision;
import kr.carbonpoint.review.InstitutionApprovals;
import kr.carbonpoint.review.Review;
import org.springframework.stereotype.Service;

/** Mails to an applicant, where an address was given. */
@Service
public class ApplicantNotices {

    private final Applications applications;
    private final Members members;
    private final BillingReviews reviews;
    private final InstitutionApprovals approvals;
    private final Municipalities municipalities;
    private final ResumeTokens tokens;
    private final Mailer mailer;

    ApplicantNotices(
            Applications applications,
            Members members,
            BillingReviews reviews,
            InstitutionApprovals approvals,
            Municipalities municipalities,
            ResumeTokens tokens,
            Mailer mailer) {
        this.applications = applications;
        this.members = members;
        this.reviews = reviews;
        this.approvals = approvals;
        this.municipalities = municipalities;
        this.tokens = tokens;
        this.mailer = mailer;
    }

    public void welcome(String reference) {
        members.byReference(reference)
                .filter(member -> member.profile().email() != null)
                .ifPresent(member -> mailer.send(member.profile().email(), Mail.WELCOME, facts(member)));
    }

    /** Tells what a clerk decided. */
    public void decision(String reference) {
        var review = reviews.latest(reference);
        if (review.isEmpty() || review.get().isOpen()) {
            return;
        }
        email(reference).ifPresent(address -> {
            switch (review.get().decision()) {
                case ACCEPT -> mailer.send(address, Mail.BILLING_ACCEPTED, Map.of("reference", reference));
                case ASK_BACK -> mailer.send(address, Mail.BILLING_ASKED_BACK, askedBack(review.get()));
                case REFUSE -> mailer.send(address, Mail.BILLING_REFUSED, said(review.get()));
                case WITHDRAWN -> {}
            }
        });
        if (review.get().decision() == Decision.REFUSE) {
            reviews.forget(reference);
        }
    }

    /** Tells what a municipality decided about an institution; that it was approved, the welcome says. */
    public void approval(String reference) {
        var approval = approvals.latest(reference).filter(decided -> !decided.isOpen());
        if (approval.isEmpty()) {
            return;
        }
        email(reference).ifPresent(address -> {
            switch (approval.get().decision()) {
                case ASK_BACK -> mailer.send(address, Mail.ASKED_BACK, askedBack(approval.get()));
                case REFUSE -> mailer.send(address, Mail.REFUSED, said(approval.get()));
                case ACCEPT, WITHDRAWN -> {}
            }
        });
        if (approval.get().decision() == Decision.REFUSE) {
            approvals.forget(reference);
        }
    }

    private static Map<String, Object> facts(Member member) {
        return Map.of(
                "reference", member.reference(),
                "loginId", member.loginId(),
                "memberType", member.kindLabel(),
                "incentive", member.incentive().label(),
                "joinedOn", member.joinedOn());
    }

    private Map<String, Object> askedBack(Review review) {
        var values = said(review);
        values.put("resumePath", "/signup/resume?token=" + tokens.issue(review.reference()));
        return values;
    }

    private Map<String, Object> said(Review review) {
        var values = new HashMap<String, Object>();
        values.put("reference", review.reference());
        values.put("message", review.message());
        Municipality municipality = municipalities.get(review.municipality());
        if (municipality.phone() != null) {
            values.put("municipalityPhone", municipality.phone());
        }
        return values;
    }

    private Optional<String> email(String reference) {
        var draft = applications.get(reference).draft();
        return draft == null
                ? members.byReference(reference)
                        .map(member -> member.profile().email())
                        .or(() -> reviews.address(reference))
                        .or(() -> approvals.address(reference))
                : draft.email();
    }
}
