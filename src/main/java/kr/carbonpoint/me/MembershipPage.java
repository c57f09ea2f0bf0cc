package kr.carbonpoint.me;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.carbonpoint.change.Changes;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberHistory;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import kr.carbonpoint.terms.Terms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a member registered, and what was changed since. */
@Controller
class MembershipPage {

    /** Texts whose consent can be taken back alone. What the others allow ends with the membership only. */
    private static final Set<String> ALONE = Set.of("address_check", "news");

    private final Members members;
    private final Institutions institutions;
    private final Suppliers suppliers;
    private final MemberHistory history;
    private final Changes changes;
    private final Terms terms;
    private final Clock clock;

    MembershipPage(
            Members members,
            Institutions institutions,
            Suppliers suppliers,
            MemberHistory history,
            Changes changes,
            Terms terms,
            Clock clock) {
        this.members = members;
        this.institutions = institutions;
        this.suppliers = suppliers;
        this.history = history;
        this.changes = changes;
        this.terms = terms;
        this.clock = clock;
    }

    /** One line of the page; customer numbers are not shown. */
    record MeterLine(String resource, String billing, String supplier) {}

    /** A text that the member agreed to; {@code address} of the very version, {@code alone}: can be taken back alone. */
    record Agreed(String term, String title, String address, LocalDate on, boolean alone) {}

    @GetMapping("/me/membership")
    String show(Principal user, Model model) {
        return members.byLogin(user.getName())
                .map(member -> show(member, model))
                .orElse(MePage.APPLICANT);
    }

    /** PIPA §37: as easy as giving it was. */
    @PostMapping("/me/membership/consents/withdraw")
    String withdraw(@RequestParam String term, Principal user) {
        if (!ALONE.contains(term)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        members.byLogin(user.getName()).ifPresent(member -> members.withdrawConsent(member.reference(), term));
        return "redirect:/me/membership?withdrawn";
    }

    private String show(Member member, Model model) {
        model.addAttribute("member", member);
        institutions.of(member.reference()).ifPresent(institution -> model.addAttribute("institution", institution));
        model.addAttribute("meters", lines(member));
        model.addAttribute("standing", changes.standing(member.reference()));
        model.addAttribute("consents", consents(member));
        model.addAttribute("changes", history.of(member.reference()));
        return "me/membership";
    }

    private List<Agreed> consents(Member member) {
        return members.consents(member.reference()).stream()
                .flatMap(consent -> terms.find(consent.term(), consent.version()).stream()
                        .map(term -> new Agreed(
                                term.id(),
                                term.title(),
                                "/terms/%s/%d".formatted(term.id(), term.version()),
                                LocalDate.ofInstant(consent.agreedAt(), clock.getZone()),
                                ALONE.contains(term.id()))))
                .toList();
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
