package kr.carbonpoint.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.change.ChangeDraft.Outcome;
import kr.carbonpoint.membership.MemberChange.Kind;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import org.springframework.stereotype.Service;

/** Tells by mail what became of a change, where there is an address. */
@Service
public class ChangeMails {

    private final OpenChanges changes;
    private final Members members;
    private final Mailer mailer;
    private final Clock clock;

    ChangeMails(OpenChanges changes, Members members, Mailer mailer, Clock clock) {
        this.changes = changes;
        this.members = members;
        this.mailer = mailer;
        this.clock = clock;
    }

    /**
     * The last thing that happens to a change: the address is forgotten with it.
     *
     * @return whether the member has left
     */
    public boolean tellEnd(String reference) {
        var change = changes.lock(reference);
        var draft = change.draft();
        draft.mailTo.forEach(address -> send(address, change.member(), draft));
        changes.forget(reference);
        return draft.kind == Kind.WITHDRAWAL;
    }

    /** The clerk wants something looked over: the member would not see it before the next visit. */
    public void askAgain(String reference) {
        changes.find(reference)
                .ifPresent(change -> members.byReference(change.member())
                        .map(member -> member.profile().email())
                        .ifPresent(address -> mailer.send(
                                address,
                                Mail.CHANGE_ASKED_BACK,
                                Map.of("reference", change.member(), "message", change.draft().message))));
    }

    private void send(String address, String member, ChangeDraft draft) {
        var today = LocalDate.now(clock);
        if (draft.outcome == Outcome.REFUSED) {
            mailer.send(
                    address,
                    Mail.CHANGE_REFUSED,
                    Map.of("reference", member, "what", draft.kind.label(), "message", draft.message));
        } else if (draft.kind == Kind.WITHDRAWAL) {
            mailer.send(
                    address,
                    Mail.MEMBER_LEFT,
                    Map.of("reference", member, "leftOn", today, "paidLater", draft.paidLater));
        } else {
            mailer.send(
                    address,
                    Mail.MEMBER_CHANGED,
                    Map.of("reference", member, "what", draft.kind.label(), "changedOn", today));
        }
    }
}
