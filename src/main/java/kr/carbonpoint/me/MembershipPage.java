package kr.carbonpoint.me;

import java.security.Principal;
import java.util.List;
import kr.carbonpoint.change.Changes;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberHistory;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member registered, and what was changed since. */
@Controller
class MembershipPage {

    private final Members members;
    private final Institutions institutions;
    private final Suppliers suppliers;
    private final MemberHistory history;
    private final Changes changes;

    MembershipPage(
            Members members, Institutions institutions, Suppliers suppliers, MemberHistory history, Changes changes) {
        this.members = members;
        this.institutions = institutions;
        this.suppliers = suppliers;
        this.history = history;
        this.changes = changes;
    }

    /** One line of the page; customer numbers are not shown. */
    record MeterLine(String resource, String billing, String supplier) {}

    @GetMapping("/me/membership")
    String show(Principal user, Model model) {
        return members.byLogin(user.getName())
                .map(member -> show(member, model))
                .orElse(MePage.APPLICANT);
    }

    private String show(Member member, Model model) {
        model.addAttribute("member", member);
        institutions.of(member.reference()).ifPresent(institution -> model.addAttribute("institution", institution));
        model.addAttribute("meters", lines(member));
        model.addAttribute("standing", changes.standing(member.reference()));
        model.addAttribute("changes", history.of(member.reference()));
        return "me/membership";
    }

    private List<MeterLine> lines(Member member) {
        return member.meters().stream()
                .map(meter -> new MeterLine(
                        meter.resource().label(),
                        meter.billing().label(),
                        meter.supplier() == null
                                ? null
                                : suppliers
                                        .find(meter.supplier())
                                        .map(Supplier::name)
                                        .orElse(null)))
                .toList();
    }
}
