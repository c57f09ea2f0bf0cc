package kr.carbonpoint.signup.web;

import java.security.Principal;
import java.util.List;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A member's own page. */
@Controller
class MemberController {

    private final Members members;
    private final Suppliers suppliers;

    MemberController(Members members, Suppliers suppliers) {
        this.members = members;
        this.suppliers = suppliers;
    }

    /** One line of the page; customer numbers are not shown. */
    record MeterLine(String resource, String billing, String supplier) {}

    @GetMapping("/me")
    String show(Principal user, Model model) {
        var member = members.byLogin(user.getName());
        if (member.isEmpty()) {
            return "redirect:/signup/status";
        }
        MemberFacts.add(member.get(), model);
        model.addAttribute("meters", lines(member.get()));
        return "me";
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
