package kr.carbonpoint.signup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.dispute.Dispute;
import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.dispute.HomeClaims;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Component;

/** Joining waits until it is clear whether the member who is registered has moved out. */
@Component
class DisputeCondition implements JoinCondition {

    private final Disputes disputes;
    private final HomeClaims claims;

    DisputeCondition(Disputes disputes, HomeClaims claims) {
        this.disputes = disputes;
        this.claims = claims;
    }

    @Override
    public Standing standing(Application application) {
        var standing = worst(disputes.lock(application.reference())).orElse(Standing.CLEAR);
        return standing.state() == State.CLEAR ? promised(application) : standing;
    }

    private Standing promised(Application application) {
        return claims.promised(application.reference(), application.draft().told())
                .map(claim -> Standing.askedBack(step(claim.isHome()), HomeClaims.PROMISED))
                .orElse(Standing.CLEAR);
    }

    private static Step step(boolean home) {
        return home ? Step.ENTER_DWELLING : Step.ENTER_RESOURCES;
    }

    @Override
    public Optional<Standing> seen(String reference) {
        return worst(disputes.of(reference));
    }

    /** Whoever is refused is still to be told by mail. */
    @Override
    public void ended(Application application, Outcome outcome) {
        var all = disputes.lock(application.reference());
        all.stream().filter(Dispute::isOpen).forEach(disputes::callOff);
        if (all.stream().noneMatch(dispute -> dispute.outcome() == Dispute.Outcome.REFUSE)) {
            disputes.forget(application.reference());
        }
    }

    private Optional<Standing> worst(List<Dispute> all) {
        return all.stream().map(this::standing).max(Comparator.comparing(Standing::state));
    }

    private Standing standing(Dispute dispute) {
        if (dispute.isOpen()) {
            return Standing.open("이 집이나 고객번호로 먼저 가입한 분에게 확인하고 있어요. 14일 안에 답이 없으면 사는 곳의 담당자가 정해요.");
        }
        return switch (dispute.outcome()) {
            case TRANSFER, CALLED_OFF -> Standing.CLEAR;
            case REFUSE -> Standing.refused(dispute.reason());
            case BOTH_WRONG ->
                Standing.askedBack(step(disputes.claims(dispute).stream().anyMatch(Claim::isHome)), dispute.reason());
        };
    }
}
