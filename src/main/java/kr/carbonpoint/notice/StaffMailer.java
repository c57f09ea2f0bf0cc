package kr.carbonpoint.notice;

import java.util.Map;
import kr.carbonpoint.region.Municipalities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mails to those who work for a municipality: to its address, or to the operator where it has given none. */
@Component
public class StaffMailer {

    private final Municipalities municipalities;
    private final Mailer mailer;
    private final String operator;

    StaffMailer(
            Municipalities municipalities,
            Mailer mailer,
            @Value("${carbonpoint.review.operator-email}") String operator) {
        this.municipalities = municipalities;
        this.mailer = mailer;
        this.operator = operator;
    }

    /** As {@link Mailer#send}. */
    public void send(long municipality, Mail mail, Map<String, Object> values) {
        var address = municipalities.get(municipality).email();
        mailer.send(address == null ? operator : address, mail, values);
    }
}
