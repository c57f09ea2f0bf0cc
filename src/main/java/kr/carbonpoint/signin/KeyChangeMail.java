package kr.carbonpoint.signin;

import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.membership.Mailboxes;
import kr.carbonpoint.notice.DueMail;
import kr.carbonpoint.notice.Mail;
import org.springframework.stereotype.Component;

/** Tells a member that a key came or went. {@code about} is the change. */
@Component
class KeyChangeMail implements DueMail {

    private final Mailboxes mailboxes;
    private final KeyChanges changes;

    KeyChangeMail(Mailboxes mailboxes, KeyChanges changes) {
        this.mailboxes = mailboxes;
        this.changes = changes;
    }

    @Override
    public Mail mail() {
        return Mail.SIGN_IN_CHANGED;
    }

    @Override
    public Optional<Letter> letter(long memberId, long about) {
        return changes.find(about)
                .flatMap(change -> mailboxes
                        .of(memberId)
                        .map(mailbox -> new Letter(
                                mailbox.address(),
                                Map.of(
                                        "reference", mailbox.reference(),
                                        "change", change.kind().label(),
                                        "at", change.at()))));
    }
}
