package kr.carbonpoint.change;

import kr.carbonpoint.dispute.Dispute;
import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.dispute.Facts;
import kr.carbonpoint.dispute.HomeClaims;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChange.Kind;
import org.springframework.stereotype.Service;

/** A change waits here until it is clear whether whoever is registered in the new home, or with the number, has moved out. */
@Service
public class ChangeGate {

    /** As the model's gateway reads it. */
    public enum State {
        CLEAR,
        OPEN,
        ASKED_BACK
    }

    /** @param again the user task to go back to, with the reason on top; only when asked back */
    public record Verdict(State state, String again) {}

    private final OpenChanges changes;
    private final Disputes disputes;
    private final HomeClaims claims;
    private final HomeRules rules;

    ChangeGate(OpenChanges changes, Disputes disputes, HomeClaims claims, HomeRules rules) {
        this.changes = changes;
        this.disputes = disputes;
        this.claims = claims;
        this.rules = rules;
    }

    /** Has those asked whom the member says to have moved out. */
    public void ask(String reference) {
        var change = changes.lock(reference);
        var draft = change.draft();
        claims.ask(reference, draft.told(), facts(changes.member(change), draft));
    }

    /** Reads how things stand; the draft follows it. */
    public Verdict read(String reference) {
        var change = changes.lock(reference);
        var told = change.draft().told();
        var all = disputes.lock(reference);
        var lost = all.stream().filter(Dispute::isLost).findFirst();
        if (lost.isPresent()) {
            var still = rules.claims(told);
            boolean home =
                    disputes.claims(lost.get()).stream().anyMatch(claim -> claim.isHome() && still.contains(claim));
            return askBack(change, home, lost.get().reason());
        }
        if (all.stream().anyMatch(Dispute::isOpen)) {
            return new Verdict(State.OPEN, null);
        }
        return claims.promised(reference, told)
                .map(Claim::isHome)
                .map(home -> askBack(change, home, HomeClaims.PROMISED))
                .orElse(new Verdict(State.CLEAR, null));
    }

    private Verdict askBack(OpenChange change, boolean home, String message) {
        change.draft().askBack(message);
        changes.save(change.reference(), change.draft());
        return new Verdict(State.ASKED_BACK, home ? ChangeDraft.DWELLING : ChangeDraft.RESOURCES);
    }

    /** The change tells its member itself what comes of it: no address to mail to. */
    private static Facts facts(Member member, ChangeDraft draft) {
        var profile = member.profile();
        return new Facts(
                profile.name(),
                draft.home.line(),
                draft.dwellingOf(member).line(),
                draft.kind == Kind.MOVE ? draft.since : profile.movedIn(),
                null);
    }
}
