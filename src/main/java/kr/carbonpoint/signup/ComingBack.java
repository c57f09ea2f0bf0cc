package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An applicant leaves an e-mail address and comes back by a link, which is good once (ADR 0007). */
@Service
public class ComingBack {

    /** So many links a day: nobody's mailbox is filled by somebody else. */
    private static final int MAILS_A_DAY = 5;

    private final Applications applications;
    private final ResumeTokens tokens;
    private final Mailer mailer;
    private final Clock clock;

    ComingBack(Applications applications, ResumeTokens tokens, Mailer mailer, Clock clock) {
        this.applications = applications;
        this.tokens = tokens;
        this.mailer = mailer;
        this.clock = clock;
    }

    /**
     * Keeps the address; the mail is still to be sent.
     *
     * @throws Refusal on {@code email}: no address, or too many mails today
     */
    @Transactional
    public void leave(String reference, String email) {
        count(applications.lock(reference), ContactRules.email(email.strip()));
    }

    /** Somebody who knows reference and address asks for the link again; false when they do not belong together. */
    @Transactional
    public boolean ask(String reference, String email) {
        var found = applications
                .findOpen(reference)
                .filter(application -> address(application.draft())
                        .filter(email.strip()::equalsIgnoreCase)
                        .isPresent());
        try {
            found.ifPresent(application ->
                    count(application, address(application.draft()).orElseThrow()));
        } catch (Refusal enough) {
            return false;
        }
        return found.isPresent();
    }

    /** Sends the link to where the applicant wanted it. */
    public void mail(String reference) {
        var draft = applications.lock(reference).draft();
        if (draft == null) {
            return;
        }
        address(draft)
                .ifPresent(email -> mailer.send(
                        email,
                        Mail.RESUME,
                        Map.of(
                                "reference",
                                reference,
                                "resumePath",
                                "/signup/resume?token=" + tokens.issue(reference))));
    }

    private void count(Application application, String email) {
        var today = LocalDate.now(clock);
        var before = application.draft().find(Saved.class).filter(saved -> today.equals(saved.day()));
        int mails = before.map(Saved::mails).orElse(0) + 1;
        if (mails > MAILS_A_DAY) {
            throw new Refusal("email", "오늘은 이미 여러 번 보냈어요. 메일함과 스팸함을 확인해 주세요. 내일 다시 보낼 수 있어요.");
        }
        application.draft().keep(new Saved(email, today, mails));
        applications.save(application);
    }

    private static Optional<String> address(Draft draft) {
        return draft.find(Saved.class)
                .map(Saved::email)
                .or(() -> draft.find(Contact.class).map(Contact::email));
    }
}
