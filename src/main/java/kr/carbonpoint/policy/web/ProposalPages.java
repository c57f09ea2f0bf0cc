package kr.carbonpoint.policy.web;

import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.policy.Effects;
import kr.carbonpoint.policy.Proposal;
import kr.carbonpoint.policy.Proposals;
import kr.carbonpoint.policy.process.PolicyApproval;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposal: what it would change and what came of it. It is approved in Tasklist. */
@Controller
class ProposalPages {

    private final Proposals proposals;
    private final Effects effects;
    private final PolicyApproval approval;
    private final PastHalves halves;

    ProposalPages(Proposals proposals, Effects effects, PolicyApproval approval, PastHalves halves) {
        this.proposals = proposals;
        this.effects = effects;
        this.approval = approval;
        this.halves = halves;
    }

    /** @param half another one than the proposal was tried with */
    @GetMapping("/staff/policy/proposals/{id}")
    String show(@PathVariable long id, @RequestParam(required = false) String half, Staff staff, Model model) {
        var proposal = own(id, staff);
        model.addAttribute("proposal", proposal);
        model.addAttribute("kind", proposal.kind());
        model.addAttribute("halves", halves.choices());
        model.addAttribute("settler", PolicyPages.isSettler(staff));
        model.addAttribute("mine", proposal.proposedBy().equals(staff.user()));
        model.addAttribute(
                "effect",
                half == null
                        ? proposal.effect()
                        : effects.of(proposal.kind(), proposal.municipality(), halves.chosen(half), proposal.rule())
                                .orElse(null));
        return "staff/policy-proposal";
    }

    @PostMapping("/staff/policy/proposals/{id}/withdraw")
    String withdraw(@PathVariable long id, Staff staff, RedirectAttributes next) {
        try {
            approval.withdraw(own(id, staff), staff.user());
            next.addFlashAttribute("done", "제안을 거두어들였어요.");
        } catch (Refusal refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        return "redirect:/staff/policy/proposals/" + id;
    }

    private Proposal own(long id, Staff staff) {
        return proposals
                .find(id)
                .filter(proposal ->
                        proposal.municipality() == staff.municipality().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
