package kr.carbonpoint.signup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.carbonpoint.dispute.Dispute;
import kr.carbonpoint.dispute.Dispute.Outcome;
import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.dispute.Facts;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Holders;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Service;

/** Whom an applicant says to live no longer in the home, or to use a number no longer, that they are registered with. */
@Service
public class FormerResidents {

    private final Applications applications;
    private final Disputes disputes;
    private final Holders holders;
    private final HomeRules rules;
    private final MemberKeys keys;
    private final Municipalities municipalities;

    FormerResidents(
            Applications applications,
            Disputes disputes,
            Holders holders,
            HomeRules rules,
            MemberKeys keys,
            Municipalities municipalities) {
        this.applications = applications;
        this.disputes = disputes;
        this.holders = holders;
        this.rules = rules;
        this.keys = keys;
        this.municipalities = municipalities;
    }

    /** Begins a dispute with each of them; one that is open about just the same goes on, others are called off. */
    public void ask(String reference) {
        var draft = applications.lock(reference).draft();
        var facts = facts(draft);
        var claims = disputed(draft);
        for (var dispute : disputes.lock(reference)) {
            if (!dispute.isOpen()) {
                forgetIfCorrected(dispute, draft);
            } else if (disputes.claims(dispute).equals(claims.get(dispute.holder()))
                    && disputes.facts(dispute).filter(facts::equals).isPresent()) {
                claims.remove(dispute.holder());
            } else {
                disputes.callOff(dispute);
            }
        }
        long municipality = municipalities.of(draft.get(Home.class).district()).id();
        claims.forEach((holder, theirs) -> disputes.raise(reference, holder, municipality, facts, theirs));
    }

    /** Whoever insists on a home that is not theirs is asked again and again. */
    private void forgetIfCorrected(Dispute dispute, Draft draft) {
        if (dispute.outcome() == Outcome.BOTH_WRONG
                && disputes.claims(dispute).stream().noneMatch(all(draft)::contains)) {
            disputes.supersede(dispute);
        }
    }

    /** By the member who has it, in the order of {@link Disputes#claims}. */
    private Map<Long, List<Claim>> disputed(Draft draft) {
        var resources = draft.get(Resources.class);
        boolean home = draft.get(Dwelling.class).formerMoved();
        var claims = new TreeMap<Long, List<Claim>>();
        all(draft).stream()
                .filter(claim -> claim.isHome() ? home : resources.disputed().contains(claim.resource()))
                .forEach(claim -> holders.of(claim)
                        .ifPresent(holder -> claims.computeIfAbsent(holder, id -> new ArrayList<>())
                                .add(claim)));
        return claims;
    }

    /** All that the draft has and only one membership can have, the home first. */
    List<Claim> all(Draft draft) {
        var claims = new ArrayList<Claim>();
        if (draft.home().apartment()) {
            claims.add(Claim.home(rules.key(draft.get(Dwelling.class))));
        }
        draft.get(Resources.class).meters().stream()
                .filter(meter -> meter.number() != null)
                .sorted(Comparator.comparing(meter -> meter.resource().name()))
                .map(this::claim)
                .forEach(claims::add);
        return claims;
    }

    private Claim claim(MemberMeter meter) {
        return new Claim(meter.resource(), meter.supplier(), keys.meter(meter.supplier(), meter.number()));
    }

    private static Facts facts(Draft draft) {
        var contact = draft.get(Contact.class);
        return new Facts(
                draft.get(Identity.class).name(),
                draft.get(Home.class).line(),
                draft.get(Dwelling.class).line(),
                contact.movedIn(),
                contact.email());
    }
}
