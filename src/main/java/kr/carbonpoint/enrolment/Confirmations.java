package kr.carbonpoint.enrolment;

import java.util.Optional;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.enrolment.EnrolmentKeys.Purpose;
import org.springframework.stereotype.Service;

/** Proof that an official address belongs to the applicant: somebody presses the button behind the link in the mail. */
@Service
public class Confirmations {

    private final Enrolments enrolments;
    private final EnrolmentKeys keys;
    private final OfficialMailboxes mailboxes;
    private final StaffAccounts accounts;

    Confirmations(Enrolments enrolments, EnrolmentKeys keys, OfficialMailboxes mailboxes, StaffAccounts accounts) {
        this.enrolments = enrolments;
        this.keys = keys;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
    }

    /** Whether a link still holds. */
    public boolean isOpen(String token) {
        return keys.find(token, Purpose.CONFIRM).isPresent();
    }

    /**
     * Uses a link up, in the transaction of the caller.
     *
     * @return the application that may go on; empty when the link is over
     * @throws Refusal when another account or application has that address: nothing is changed
     */
    public Optional<String> confirm(String token) {
        var found = keys.find(token, Purpose.CONFIRM);
        if (found.isEmpty()) {
            return found;
        }
        // Locked first: of two presses the second finds no key any more.
        var enrolment = enrolments.lock(found.get());
        if (keys.find(token, Purpose.CONFIRM).isEmpty()) {
            return Optional.empty();
        }
        var mailbox = mailboxes.key(enrolment.draft().official().email());
        // In this order: an application that has just become an account is waited for by the first and seen by the
        // second.
        if (!enrolments.confirm(enrolment.reference(), mailbox) || accounts.hasMailbox(mailbox)) {
            throw new Refusal(null, OfficialMailboxes.TAKEN);
        }
        keys.revoke(enrolment.reference(), Purpose.CONFIRM);
        return found;
    }

    /** What was mailed does not count any longer, for the address may be another one soon. */
    public void callOff(String reference) {
        keys.revoke(reference, Purpose.CONFIRM);
    }
}
