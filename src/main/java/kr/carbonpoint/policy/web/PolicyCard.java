package kr.carbonpoint.policy.web;

import java.util.List;
import kr.carbonpoint.policy.Proposal;
import kr.carbonpoint.policy.Proposals;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rules on the desk of the staff: the proposals that wait. */
@Component
@Order(3)
class PolicyCard implements StaffCard {

    private final Proposals proposals;

    PolicyCard(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String title() {
        return "기준";
    }

    @Override
    public String link() {
        return "/staff/policy";
    }

    @Override
    public String about() {
        return "정산과 지급의 기준을 보고, 바꾸자고 제안해요.";
    }

    @Override
    public List<Fact> facts(Staff staff) {
        return proposals.of(staff.municipality().id()).stream()
                .filter(Proposal::isOpen)
                .map(proposal -> new Fact(proposal.kind().label(), "승인을 기다림", link() + "/proposals/" + proposal.id()))
                .toList();
    }
}
