package kr.carbonpoint.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.carbonpoint.dispute.Dispute.Outcome;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.ToldHome;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Holders;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Service;

/** Whom somebody who joins or moves says to live no longer in the home, or to use a number no longer, that they are registered with. */
@Service
public class HomeClaims {

    /** What to tell whoever comes with something that {@link #promised} names. */
    public static final String PROMISED = "이 집이나 고객번호는 담당자가 다른 신청인의 것으로 정했어요. 동·호나 고객번호를 다시 확인해 주세요.";

    private final Disputes disputes;
    private final Holders holders;
    private final HomeRules rules;
    private final Municipalities municipalities;

    HomeClaims(Disputes disputes, Holders holders, HomeRules rules, Municipalities municipalities) {
        this.disputes = disputes;
        this.holders = holders;
        this.rules = rules;
        this.municipalities = municipalities;
    }

    /** Begins a dispute with each of them; one that is open about just the same goes on, others are called off. */
    public void ask(String reference, ToldHome told, Facts facts) {
        var all = rules.claims(told);
        var claims = disputed(told, all);
        for (var dispute : disputes.lock(reference)) {
            var about = disputes.claims(dispute);
            boolean same = about.equals(claims.get(dispute.holder()));
            if (dispute.isOpen()) {
                if (same && disputes.facts(dispute).filter(facts::equals).isPresent()) {
                    claims.remove(dispute.holder());
                } else {
                    disputes.callOff(dispute);
                }
            } else if (dispute.isLost()) {
                // Whoever insists on a home that is not theirs is asked again and again; who lives there is not.
                if (about.stream().noneMatch(all::contains)) {
                    disputes.supersede(dispute);
                } else if (dispute.outcome() == Outcome.REFUSE) {
                    claims.remove(dispute.holder());
                }
            }
        }
        long municipality = municipalities.of(told.home().district()).id();
        claims.forEach((holder, theirs) -> disputes.raise(reference, holder, municipality, facts, theirs));
    }

    /** What a clerk has just given to somebody else, and is not for whoever happens to be faster. */
    public Optional<Claim> promised(String reference, ToldHome told) {
        return rules.claims(told).stream()
                .filter(claim -> disputes.isPromised(claim, reference))
                .findFirst();
    }

    /** By the member who has it, in the order of {@link Disputes#claims}. */
    private Map<Long, List<Claim>> disputed(ToldHome told, List<Claim> all) {
        var claims = new TreeMap<Long, List<Claim>>();
        all.stream()
                .filter(claim -> claim.isHome()
                        ? told.dwelling().formerMoved()
                        : told.resources().disputed().contains(claim.resource()))
                .forEach(claim -> holders.of(claim)
                        .ifPresent(holder -> claims.computeIfAbsent(holder, id -> new ArrayList<>())
                                .add(claim)));
        return claims;
    }
}
