package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.dispute.Facts;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.registration.Registrations;
import kr.carbonpoint.signup.JoinCondition.Standing;
import kr.carbonpoint.signup.JoinCondition.State;
import org.springframework.stereotype.Service;

/** Mails to an applicant about what clerks decided beside billing. Of what leads straight to joining the welcome tells, of changes of members their own mails. */
@Service
public class ClerksNotices {

    private final Applications applications;
    private final Disputes disputes;
    private final Registrations registrations;
    private final MissingThings missing;
    private final Municipalities municipalities;
    private final ResumeTokens tokens;
    private final Mailer mailer;

    ClerksNotices(
            Applications applications,
            Disputes disputes,
            Registrations registrations,
            MissingThings missing,
            Municipalities municipalities,
            ResumeTokens tokens,
            Mailer mailer) {
        this.applications = applications;
        this.disputes = disputes;
        this.registrations = registrations;
        this.missing = missing;
        this.municipalities = municipalities;
        this.tokens = tokens;
        this.mailer = mailer;
    }

    /** @param reference of the dispute */
    public void dispute(String reference) {
        var dispute = disputes.get(reference);
        if (applications.find(dispute.application()).isEmpty()) {
            return;
        }
        switch (dispute.outcome()) {
            case BOTH_WRONG -> askBack(dispute.application(), dispute.municipality(), dispute.reason());
            case REFUSE -> {
                refuse(
                        disputes.facts(dispute).map(Facts::email),
                        values(dispute.application(), dispute.municipality(), dispute.reason()));
                disputes.forget(dispute.application());
            }
            case TRANSFER, CALLED_OFF -> {}
        }
    }

    /** @param reference of the request */
    public void registration(String reference) {
        var request = registrations.get(reference);
        if (applications.find(request.application()).isEmpty()) {
            return;
        }
        switch (request.outcome()) {
            case ADD, MAP ->
                objection(request.application())
                        .ifPresent(message -> askBack(request.application(), request.municipality(), message));
            case ASK_BACK -> askBack(request.application(), request.municipality(), request.message());
            case REFUSE -> {
                refuse(
                        registrations.mailTo(request),
                        values(request.application(), request.municipality(), request.message()));
                registrations.forget(request.application());
            }
            case CALLED_OFF -> {}
        }
    }

    /** What the applicant has to look at although it was registered; whether the gate has read it before or will. */
    private Optional<String> objection(String reference) {
        var draft = applications.get(reference).draft();
        if (draft == null) {
            return Optional.empty();
        }
        var open = Step.CHECK_ANSWERS.following(draft);
        return open != Step.CHECK_ANSWERS
                ? Optional.ofNullable(draft.notice(open))
                : missing.takeOver(reference, draft, registrations.of(reference))
                        .filter(standing -> standing.state() == State.ASKED_BACK)
                        .map(Standing::message);
    }

    private void askBack(String reference, long municipality, String message) {
        var draft = applications.get(reference).draft();
        if (draft != null) {
            draft.email().ifPresent(address -> {
                var values = values(reference, municipality, message);
                values.put("resumePath", "/signup/resume?token=" + tokens.issue(reference));
                mailer.send(address, Mail.ASKED_BACK, values);
            });
        }
    }

    private void refuse(Optional<String> email, Map<String, Object> values) {
        email.ifPresent(address -> mailer.send(address, Mail.REFUSED, values));
    }

    private Map<String, Object> values(String reference, long municipality, String message) {
        var values = new HashMap<String, Object>();
        values.put("reference", reference);
        values.put("message", message);
        values.put("municipalityPhone", municipalities.get(municipality).phone());
        return values;
    }
}
