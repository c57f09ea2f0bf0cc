package kr.carbonpoint.change;

import java.util.Comparator;
import java.util.stream.Stream;
import kr.carbonpoint.dispute.Dispute;
import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.dispute.Facts;
import kr.carbonpoint.dispute.HomeClaims;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChange.Kind;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.registration.Registration;
import kr.carbonpoint.registration.Registrations;
import kr.carbonpoint.registration.UnlistedThings;
import kr.carbonpoint.registration.Wanted;
import org.springframework.stereotype.Service;

/**
 * A change waits here until it is clear whether whoever is registered in the new home, or with the number, has moved out,
 * and until what no list had is registered.
 */
@Service
public class ChangeGate {

    /** As the model's gateway reads it. The later one weighs more. */
    public enum State {
        CLEAR,
        OPEN,
        ASKED_BACK
    }

    /**
     * @param again the user task to go back to, with the reason on top; only when asked back
     * @param message why, {@code null} when there is nothing to say
     */
    public record Verdict(State state, String again, String message) {

        static final Verdict CLEAR = new Verdict(State.CLEAR, null, null);
        static final Verdict OPEN = new Verdict(State.OPEN, null, null);

        static Verdict askedBack(boolean dwelling, String message) {
            return askedBack(dwelling ? ChangeDraft.DWELLING : ChangeDraft.RESOURCES, message);
        }

        static Verdict askedBack(String again, String message) {
            return new Verdict(State.ASKED_BACK, again, message);
        }
    }

    private final OpenChanges changes;
    private final Disputes disputes;
    private final HomeClaims claims;
    private final Registrations registrations;
    private final UnlistedThings unlisted;
    private final HomeRules rules;
    private final MemberChanges members;

    ChangeGate(
            OpenChanges changes,
            Disputes disputes,
            HomeClaims claims,
            Registrations registrations,
            UnlistedThings unlisted,
            HomeRules rules,
            MemberChanges members) {
        this.changes = changes;
        this.disputes = disputes;
        this.claims = claims;
        this.registrations = registrations;
        this.unlisted = unlisted;
        this.rules = rules;
        this.members = members;
    }

    /** Has those asked whom the member says to have moved out, and registered what no list has. The change mails itself what comes of it. */
    public void ask(String reference) {
        var change = changes.lock(reference);
        var draft = change.draft();
        var member = changes.member(change);
        claims.ask(reference, draft.told(member), facts(member, draft));
        unlisted.request(reference, draft.listed(), null);
    }

    /** Reads how things stand; the draft follows it. */
    public Verdict read(String reference) {
        var change = changes.lock(reference);
        var draft = change.draft();
        // In this order: what is registered now may be somebody's.
        var verdict = Stream.of(registered(change), disputed(change))
                .max(Comparator.comparing(Verdict::state))
                .orElseThrow();
        if (verdict.state() == State.ASKED_BACK) {
            draft.askBack(verdict.message());
        }
        changes.save(reference, draft);
        return verdict;
    }

    private Verdict registered(OpenChange change) {
        var draft = change.draft();
        var requests = registrations.lock(change.reference());
        var lost = requests.stream().filter(Registration::isLost).findFirst();
        if (lost.isPresent()) {
            return Verdict.askedBack(
                    step(lost.get().wanted().kind()), lost.get().message());
        }
        if (requests.stream().anyMatch(Registration::isOpen)) {
            return Verdict.OPEN;
        }
        var found = unlisted.found(draft.listed(), requests);
        if (found.isEmpty()) {
            return Verdict.CLEAR;
        }
        draft.take(found.get());
        var member = changes.member(change);
        var own = members.numbers(change.member());
        return unlisted.fault(
                        draft.told(member),
                        !member.profile().institution(),
                        meter -> meter.number().equals(own.get(meter.resource())))
                .map(fault -> Verdict.askedBack(fault.dwelling(), fault.message()))
                .orElse(Verdict.CLEAR);
    }

    private Verdict disputed(OpenChange change) {
        var told = change.draft().told(changes.member(change));
        var all = disputes.lock(change.reference());
        var lost = all.stream().filter(Dispute::isLost).findFirst();
        if (lost.isPresent()) {
            var still = rules.claims(told);
            return Verdict.askedBack(
                    disputes.claims(lost.get()).stream().anyMatch(claim -> claim.isHome() && still.contains(claim)),
                    lost.get().reason());
        }
        if (all.stream().anyMatch(Dispute::isOpen)) {
            return Verdict.OPEN;
        }
        return claims.promised(change.reference(), told)
                .map(claim -> Verdict.askedBack(claim.isHome(), HomeClaims.PROMISED))
                .orElse(Verdict.CLEAR);
    }

    /** How a change waits here, as the member's page says it; {@code OPEN} when it does not. */
    Changes.Standing standing(String reference) {
        if (disputes.of(reference).stream().anyMatch(Dispute::isOpen)) {
            return Changes.Standing.WITH_HOLDER;
        }
        return registrations.of(reference).stream().anyMatch(Registration::isOpen)
                ? Changes.Standing.WITH_REGISTRAR
                : Changes.Standing.OPEN;
    }

    /** The change is over, however it ended. */
    void end(String reference) {
        disputes.end(reference);
        registrations.end(reference);
    }

    private static String step(Wanted.Kind kind) {
        return switch (kind) {
            case ADDRESS -> ChangeDraft.ADDRESS;
            case DONG -> ChangeDraft.DWELLING;
            case SUPPLIER -> ChangeDraft.RESOURCES;
        };
    }

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
