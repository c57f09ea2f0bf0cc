package kr.carbonpoint.review.process;

import java.util.stream.Collectors;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.spring.boot.starter.event.PostDeployEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A group for each municipality, so that an administrator only has to put the clerks in. */
@Component
class MunicipalityGroups {

    private final Municipalities municipalities;
    private final IdentityService identity;

    MunicipalityGroups(Municipalities municipalities, IdentityService identity) {
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @EventListener(PostDeployEvent.class)
    @Transactional
    public void create() {
        var known =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        municipalities.all().stream()
                .filter(municipality -> !known.contains(municipality.group()))
                .forEach(municipality -> {
                    var group = identity.newGroup(municipality.group());
                    group.setName(municipality.name());
                    group.setType("WORKFLOW");
                    identity.saveGroup(group);
                });
    }
}
