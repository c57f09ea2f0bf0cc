package kr.carbonpoint.dispute;

import kr.carbonpoint.membership.Holders;
import kr.carbonpoint.membership.HomeLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls off what is left of disputes about a home or a number that the member has given up meanwhile. */
@Component
class MootDisputes {

    private final Disputes disputes;
    private final Holders holders;

    MootDisputes(Disputes disputes, Holders holders) {
        this.disputes = disputes;
        this.holders = holders;
    }

    @EventListener
    void left(HomeLeft event) {
        disputes.openAgainst(event.member()).stream()
                .filter(dispute -> disputes.claims(dispute).stream()
                        .noneMatch(claim -> holders.of(claim)
                                .filter(holder -> holder == event.member())
                                .isPresent()))
                .forEach(disputes::callOff);
    }
}
