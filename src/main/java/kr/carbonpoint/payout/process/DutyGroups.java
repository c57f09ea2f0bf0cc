package kr.carbonpoint.payout.process;

import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Municipality;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.spring.boot.starter.event.PostDeployEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duties of each municipality, a group for each: who settles and enters the budget, and who pays: those who list,
 * approve and send may not be the same (지방회계법 §36).
 */
@Component
class DutyGroups {

    private static final Map<String, String> DUTIES = Map.of(
            "settler", "정산 담당", "payout-preparer", "지급 명단 작성", "payout-approver", "지급 승인", "payout-exporter", "이체 담당");

    private final Municipalities municipalities;
    private final IdentityService identity;

    DutyGroups(Municipalities municipalities, IdentityService identity) {
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @EventListener(PostDeployEvent.class)
    @Transactional
    public void create() {
        var known =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        for (var municipality : municipalities.all()) {
            DUTIES.forEach((duty, name) -> {
                if (!known.contains(id(municipality, duty))) {
                    var group = identity.newGroup(id(municipality, duty));
                    group.setName(municipality.name() + " " + name);
                    group.setType("WORKFLOW");
                    identity.saveGroup(group);
                }
            });
        }
    }

    private static String id(Municipality municipality, String duty) {
        return municipality.group() + "-" + duty;
    }
}
