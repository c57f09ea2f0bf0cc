package kr.carbonpoint.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.policy.Effects;
import kr.carbonpoint.policy.Proposals;
import kr.carbonpoint.policy.Rule;
import kr.carbonpoint.policy.RuleDraft;
import kr.carbonpoint.policy.RuleDrafts;
import kr.carbonpoint.policy.RuleKind;
import kr.carbonpoint.policy.Rules;
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

/** What a municipality's rules are; a settler writes other ones, sees what they would change, and proposes them. */
@Controller
class PolicyPages {

    private final Rules rules;
    private final RuleDrafts drafts;
    private final Effects effects;
    private final Proposals proposals;
    private final PolicyApproval approval;
    private final PastHalves halves;
    private final Clock clock;

    PolicyPages(
            Rules rules,
            RuleDrafts drafts,
            Effects effects,
            Proposals proposals,
            PolicyApproval approval,
            PastHalves halves,
            Clock clock) {
        this.rules = rules;
        this.drafts = drafts;
        this.effects = effects;
        this.proposals = proposals;
        this.approval = approval;
        this.halves = halves;
        this.clock = clock;
    }

    /** A kind with the rule that holds today and those to come. */
    record InForce(RuleKind kind, Rule rule, List<Rule> later) {}

    @GetMapping("/staff/policy")
    String list(Staff staff, Model model) {
        var today = LocalDate.now(clock);
        long municipality = staff.municipality().id();
        model.addAttribute(
                "kinds",
                Arrays.stream(RuleKind.values())
                        .map(kind -> new InForce(
                                kind, rules.inForce(kind, municipality, today), rules.later(kind, municipality, today)))
                        .toList());
        model.addAttribute("proposals", proposals.of(municipality));
        model.addAttribute("settler", isSettler(staff));
        return "staff/policy";
    }

    @GetMapping("/staff/policy/{kind}/new")
    String write(@PathVariable String kind, Staff staff, Model model) {
        onlyForSettlers(staff);
        var chosen = kind(kind);
        var now = rules.inForce(chosen, staff.municipality().id(), LocalDate.now(clock));
        var shown = new HashMap<>(now.values());
        shown.computeIfPresent("won_per_point", (key, won) -> won.replaceFirst("\\.?0+$", ""));
        return form(chosen, staff, shown, model);
    }

    /** The same page with what was typed, so that nothing of it is lost. */
    @GetMapping("/staff/policy/{kind}/again")
    String again(@PathVariable String kind, @RequestParam Map<String, String> typed, Staff staff, Model model) {
        onlyForSettlers(staff);
        return form(kind(kind), staff, typed, model);
    }

    private String form(RuleKind kind, Staff staff, Map<String, String> typed, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("choices", drafts.choices(kind, staff.municipality().id()));
        model.addAttribute("typed", typed);
        return "staff/policy-form";
    }

    /** Computes and writes nothing. */
    @GetMapping("/staff/policy/{kind}/preview")
    String preview(
            @PathVariable String kind,
            @RequestParam(required = false) String half,
            @RequestParam Map<String, String> typed,
            Staff staff,
            Model model) {
        onlyForSettlers(staff);
        try {
            var draft = drafts.read(kind(kind), staff.municipality().id(), typed);
            show(draft, half, staff, model);
            model.addAttribute("typed", only(draft.kind(), typed));
            return "staff/policy-preview";
        } catch (Refusal refused) {
            return refused(refused, kind(kind), typed, staff, model);
        }
    }

    @PostMapping("/staff/policy/{kind}")
    String propose(
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String seen,
            Staff staff,
            Model model,
            RedirectAttributes next) {
        onlyForSettlers(staff);
        long municipality = staff.municipality().id();
        try {
            var draft = drafts.read(kind(kind), municipality, typed);
            var effect = effects.of(draft.kind(), municipality, halves.chosen(typed.get("half")), draft.values());
            long id = approval.propose(draft, staff.municipality(), seen, effect.orElse(null), staff.user());
            next.addFlashAttribute("done", "제안했어요. 다른 정산 담당자나 관리자가 승인하면 기준이 돼요.");
            return "redirect:/staff/policy/proposals/" + id;
        } catch (Refusal refused) {
            return refused(refused, kind(kind), typed, staff, model);
        }
    }

    private String refused(Refusal refused, RuleKind kind, Map<String, String> typed, Staff staff, Model model) {
        model.addAttribute("problem", refused.getMessage());
        model.addAttribute("field", refused.field());
        return form(kind, staff, typed, model);
    }

    private void show(RuleDraft draft, String half, Staff staff, Model model) {
        var chosen = halves.chosen(half);
        model.addAttribute("draft", draft);
        model.addAttribute("kind", draft.kind());
        model.addAttribute("half", chosen);
        model.addAttribute("halves", halves.choices());
        model.addAttribute(
                "effect",
                effects.of(draft.kind(), staff.municipality().id(), chosen, draft.values())
                        .orElse(null));
    }

    /** What the form has, so that nothing else of an address comes back as a field. */
    private static Map<String, String> only(RuleKind kind, Map<String, String> typed) {
        var keys = new HashSet<>(List.of("from", "source"));
        kind.fields().forEach(field -> keys.add(field.key()));
        return typed.entrySet().stream()
                .filter(value -> keys.contains(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static boolean isSettler(Staff staff) {
        return staff.administrator() || staff.has("settler");
    }

    private static void onlyForSettlers(Staff staff) {
        if (!isSettler(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static RuleKind kind(String path) {
        return Arrays.stream(RuleKind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
