package kr.carbonpoint.me;

import java.security.Principal;
import java.util.List;
import kr.carbonpoint.change.Changes;
import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberHistory;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.payout.PayeeRequests;
import kr.carbonpoint.payout.PaymentHistory;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import kr.carbonpoint.settlement.Results;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's own page. However much there is to show, each part takes the same few queries. */
@Controller
class MePage {

    private final Members members;
    private final Institutions institutions;
    private final Suppliers suppliers;
    private final Results results;
    private final PaymentHistory payments;
    private final PayeeRequests requests;
    private final Disputes disputes;
    private final MemberHistory history;
    private final Changes ownChanges;

    MePage(
            Members members,
            Institutions institutions,
            Suppliers suppliers,
            Results results,
            PaymentHistory payments,
            PayeeRequests requests,
            Disputes disputes,
            MemberHistory history,
            Changes ownChanges) {
        this.members = members;
        this.institutions = institutions;
        this.suppliers = suppliers;
        this.results = results;
        this.payments = payments;
        this.requests = requests;
        this.disputes = disputes;
        this.history = history;
        this.ownChanges = ownChanges;
    }

    /** One line of the page; customer numbers are not shown. */
    record MeterLine(String resource, String billing, String supplier) {}

    /** @param half the half-year whose result is shown, as in 2026H1; the latest when there is none of it */
    @GetMapping("/me")
    String show(@RequestParam(required = false) String half, Principal user, Model model) {
        var member = members.byLogin(user.getName());
        if (member.isEmpty()) {
            return "redirect:/signup/status";
        }
        model.addAttribute("member", member.get());
        institutions
                .of(member.get().reference())
                .ifPresent(institution -> model.addAttribute("institution", institution));
        model.addAttribute("meters", lines(member.get()));
        model.addAttribute("waits", requests.waits(user.getName()));
        model.addAttribute("disputed", disputes.waits(user.getName()));
        model.addAttribute(
                "standing", ownChanges.standing(member.get().reference()).name());
        model.addAttribute("changes", history.of(member.get().reference()));
        model.addAttribute("payments", payments.of(member.get().reference()));
        addResult(member.get().reference(), half, model);
        return "me";
    }

    private void addResult(String reference, String wanted, Model model) {
        var halves = results.halves(reference);
        model.addAttribute("halves", halves);
        halves.stream()
                .filter(half -> half.toString().equals(wanted))
                .findFirst()
                .or(() -> halves.stream().findFirst())
                .flatMap(half -> results.of(reference, half))
                .map(ResultView::of)
                .ifPresent(result -> model.addAttribute("result", result));
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
