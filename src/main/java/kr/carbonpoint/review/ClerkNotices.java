package kr.carbonpoint.review;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Service;

/** Mails about reviews that wait: first to the municipality, when it is late to the operator as well. */
@Service
public class ClerkNotices {

    private final BillingReviews reviews;
    private final Municipalities municipalities;
    private final ReviewProperties properties;
    private final Mailer mailer;

    ClerkNotices(BillingReviews reviews, Municipalities municipalities, ReviewProperties properties, Mailer mailer) {
        this.reviews = reviews;
        this.municipalities = municipalities;
        this.properties = properties;
        this.mailer = mailer;
    }

    /** To the municipality, or to the operator where the municipality has given no address. */
    public void remind(String reference) {
        reviews.latest(reference).filter(Review::isOpen).ifPresent(review -> {
            var address = municipalities.get(review.municipality()).email();
            mailer.send(address == null ? properties.operatorEmail() : address, Mail.CLERK_REMINDER, facts(review));
        });
    }

    public void escalate(String reference) {
        reviews.latest(reference).filter(Review::isOpen).ifPresent(review -> {
            var values = facts(review);
            values.put("municipality", municipalities.get(review.municipality()).name());
            mailer.send(properties.operatorEmail(), Mail.CLERK_ESCALATION, values);
        });
    }

    private static Map<String, Object> facts(Review review) {
        var values = new HashMap<String, Object>();
        values.put("reference", review.reference());
        values.put("dueOn", review.dueAt().toLocalDate());
        return values;
    }
}
