package kr.carbonpoint.dispute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.dispute.Dispute.Outcome;
import kr.carbonpoint.membership.Mailboxes;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Service;

/** Mails to the member who is registered, where an address was given; nothing in them is about the applicant. */
@Service
public class HolderNotices {

    private final Disputes disputes;
    private final Mailboxes mailboxes;
    private final Municipalities municipalities;
    private final Mailer mailer;
    private final Clock clock;

    HolderNotices(Disputes disputes, Mailboxes mailboxes, Municipalities municipalities, Mailer mailer, Clock clock) {
        this.disputes = disputes;
        this.mailboxes = mailboxes;
        this.municipalities = municipalities;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Asks to sign in and answer until that day. */
    public void ask(String reference, LocalDate dueOn) {
        var values = values(reference);
        values.put("dueOn", dueOn);
        send(reference, Mail.DISPUTE_ASKED, values);
    }

    /** Tells what was decided, and how to object. */
    public void decided(String reference) {
        var values = values(reference);
        values.put("endedOn", LocalDate.now(clock).minusDays(1));
        send(
                reference,
                disputes.get(reference).outcome() == Outcome.REFUSE ? Mail.DISPUTE_KEPT : Mail.DISPUTE_ENDED,
                values);
    }

    /** Tells that nothing is asked any more. */
    public void calledOff(String reference) {
        send(reference, Mail.DISPUTE_CALLED_OFF, values(reference));
    }

    private Map<String, Object> values(String reference) {
        var dispute = disputes.get(reference);
        var values = new HashMap<String, Object>();
        values.put("number", reference);
        values.put("about", ClaimWords.about(disputes.claims(dispute)));
        var municipality = municipalities.get(dispute.municipality());
        values.put("municipality", municipality.name());
        values.put("municipalityPhone", municipality.phone());
        return values;
    }

    private void send(String reference, Mail mail, Map<String, Object> values) {
        mailboxes.of(disputes.get(reference).holder()).ifPresent(mailbox -> {
            values.put("reference", mailbox.reference());
            mailer.send(mailbox.address(), mail, values);
        });
    }
}
