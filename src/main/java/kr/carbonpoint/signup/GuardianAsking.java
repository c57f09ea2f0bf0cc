package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.privacy.Token;
import kr.carbonpoint.signup.Application.Outcome;
import kr.carbonpoint.signup.GuardianConsent.Answer;
import org.springframework.stereotype.Service;

/** Asks a child's legal guardian by a link in a mail, and lets the child's application follow the answer. */
@Service
public class GuardianAsking {

    /** So long a consent is waited for; then everything is erased. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    private static final Duration REMINDER = Duration.ofDays(7);

    private final Applications applications;
    private final GuardianConsents consents;
    private final Endings endings;
    private final ResumeTokens tokens;
    private final Mailer mailer;
    private final Clock clock;

    GuardianAsking(
            Applications applications,
            GuardianConsents consents,
            Endings endings,
            ResumeTokens tokens,
            Mailer mailer,
            Clock clock) {
        this.applications = applications;
        this.consents = consents;
        this.endings = endings;
        this.tokens = tokens;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** When the guardian is reminded, and when it is too late. */
    public record Deadlines(OffsetDateTime reminder, OffsetDateTime due) {}

    /** How asking ended, as the model's gateway reads it. */
    public enum Result {
        GIVEN,
        /** Refused or too late; everything is erased. */
        MISSING,
        /** Another guardian is to be asked. */
        CHANGE
    }

    /** Begins to wait for the guardian whom the draft names. */
    public Deadlines ask(String reference) {
        var guardian = applications.lock(reference).draft().get(Guardian.class);
        var now = OffsetDateTime.now(clock);
        consents.ask(reference, guardian, now.plus(PATIENCE));
        applications.waits(reference, true);
        return new Deadlines(now.plus(REMINDER), now.plus(PATIENCE));
    }

    /** Mails the link, the only one that is good from then on; nothing when there is nobody to ask any more. */
    public void mail(String reference) {
        consents.lock(reference).filter(GuardianConsent::isOpen).ifPresent(consent -> {
            var token = Token.next();
            consents.linkedBy(reference, token.hash());
            mailer.send(
                    consent.contact().email(),
                    Mail.GUARDIAN_ASKED,
                    Map.of(
                            "reference",
                            reference,
                            "guardianPath",
                            "/guardian?token=" + token.text(),
                            "dueOn",
                            consent.dueAt().atZoneSameInstant(clock.getZone()).toLocalDate()));
        });
    }

    /** Takes the answer over into the child's draft. */
    public Result close(String reference) {
        var application = applications.lock(reference);
        var consent = consents.lock(reference).orElseThrow();
        if (consent.answer() == Answer.REFUSED
                || consent.isOpen() && !consent.dueAt().isAfter(OffsetDateTime.now(clock))) {
            endings.end(reference, Outcome.NO_CONSENT);
            return Result.MISSING;
        }
        var draft = application.draft();
        if (consent.isOpen()) {
            consents.forget(reference);
        } else {
            draft.put(Step.NAME_GUARDIAN, consent.contact().consentingFor(consent.ward()));
        }
        applications.save(application);
        applications.waits(reference, false);
        return consent.isOpen() ? Result.CHANGE : Result.GIVEN;
    }

    /** The child's application that a guardian's own answers. */
    public Optional<String> childOf(String answerReference) {
        return consents.answeredBy(answerReference).map(GuardianConsent::reference);
    }

    /** Tells a guardian who consented where the child's application goes on. */
    public void mailConsent(String answerReference) {
        consents.answeredBy(answerReference)
                .ifPresent(consent -> mailer.send(
                        consent.contact().email(),
                        Mail.GUARDIAN_CONSENTED,
                        Map.of(
                                "reference",
                                consent.reference(),
                                "resumePath",
                                "/signup/resume?token=" + tokens.issue(consent.reference()))));
    }
}
