package kr.carbonpoint.enrolment;

import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.account.StaffProfile;
import kr.carbonpoint.enrolment.Enrolment.Outcome;
import kr.carbonpoint.enrolment.EnrolmentKeys.Purpose;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.region.Municipalities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Mails to the applicant, and to the operator about applications that wait. */
@Service
public class EnrolmentNotices {

    private final Enrolments enrolments;
    private final EnrolmentKeys keys;
    private final Decisions decisions;
    private final StaffAccounts accounts;
    private final Municipalities municipalities;
    private final EnrolmentProperties properties;
    private final Mailer mailer;
    private final String operator;

    EnrolmentNotices(
            Enrolments enrolments,
            EnrolmentKeys keys,
            Decisions decisions,
            StaffAccounts accounts,
            Municipalities municipalities,
            EnrolmentProperties properties,
            Mailer mailer,
            @Value("${carbonpoint.review.operator-email}") String operator) {
        this.enrolments = enrolments;
        this.keys = keys;
        this.decisions = decisions;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.properties = properties;
        this.mailer = mailer;
        this.operator = operator;
    }

    /** The link that proves whose address it is; earlier ones do not count any longer. */
    public void askToConfirm(String reference) {
        keys.revoke(reference, Purpose.CONFIRM);
        var token = keys.issue(reference, Purpose.CONFIRM, properties.lifetime());
        mailer.send(
                address(reference),
                Mail.ENROLMENT_CONFIRM,
                Map.of("reference", reference, "confirmPath", "/agency/confirm?token=" + token));
    }

    /** Tells what was decided; after a refusal the application is over. */
    public void decision(String reference) {
        var decision = decisions.latest(reference).orElseThrow();
        switch (decision.verdict()) {
            case APPROVE -> approved(reference);
            case ASK_BACK ->
                mailer.send(
                        address(reference),
                        Mail.ENROLMENT_ASKED_BACK,
                        Map.of(
                                "reference",
                                reference,
                                "message",
                                decision.message(),
                                "resumePath",
                                "/agency/resume?token=" + keys.issue(reference, Purpose.RESUME, null)));
            case REFUSE -> {
                mailer.send(
                        address(reference),
                        Mail.ENROLMENT_REFUSED,
                        Map.of("reference", reference, "message", decision.message()));
                enrolments.end(reference, Outcome.REFUSED);
            }
        }
    }

    /** @param step name of the task that waits */
    public void remind(String reference, String step, LocalDate dueOn) {
        mailer.send(operator, Mail.CLERK_REMINDER, Map.of("reference", reference, "step", step, "dueOn", dueOn));
    }

    /** As {@link #remind}, when it is late. */
    public void escalate(String reference, String step, LocalDate dueOn) {
        var work = enrolments.get(reference).draft().work();
        mailer.send(
                operator,
                Mail.CLERK_ESCALATION,
                Map.of(
                        "reference", reference,
                        "step", step,
                        "dueOn", dueOn,
                        "municipality", municipalities.get(work.municipality()).name()));
    }

    private void approved(String reference) {
        var loginId = enrolments.get(reference).loginId();
        accounts.profile(loginId)
                .map(StaffProfile::email)
                .ifPresent(address -> mailer.send(
                        address, Mail.ENROLMENT_APPROVED, Map.of("reference", reference, "loginId", loginId)));
    }

    private String address(String reference) {
        return enrolments.get(reference).draft().official().email();
    }
}
