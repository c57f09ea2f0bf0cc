package kr.carbonpoint.settlement.web;

import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.settlement.BudgetUses;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.settlement.process.SettlementStart;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settling a half-year of the own municipality: first tried out by anybody, then asked once more and run by a settler. */
@Controller
class SettlementPages {

    private final Settlements settlements;
    private final SettlementStart start;
    private final SettlementRuns runs;
    private final Budgets budgets;
    private final BudgetUses uses;
    private final PastHalves halves;

    SettlementPages(
            Settlements settlements,
            SettlementStart start,
            SettlementRuns runs,
            Budgets budgets,
            BudgetUses uses,
            PastHalves halves) {
        this.settlements = settlements;
        this.start = start;
        this.runs = runs;
        this.budgets = budgets;
        this.uses = uses;
        this.halves = halves;
    }

    @GetMapping("/staff/settlement")
    String show(
            @RequestParam(required = false) String half,
            @RequestParam(defaultValue = "false") boolean tryOut,
            Staff staff,
            Model model) {
        var chosen = show(half, staff, model);
        if (tryOut) {
            model.addAttribute(
                    "tried",
                    TryOut.of(settlements.tryOut(chosen, staff.municipality().id())));
        }
        return "staff/settlement";
    }

    /** Asks once more before anything is written. */
    @GetMapping("/staff/settlement/run")
    String confirm(@RequestParam String half, Staff staff, Model model) {
        onlyForSettlers(staff);
        show(half, staff, model);
        return "staff/settlement-run";
    }

    @PostMapping("/staff/settlement/run")
    String run(@RequestParam String half, Staff staff, RedirectAttributes next) {
        onlyForSettlers(staff);
        var chosen = halves.chosen(half);
        boolean started = start.request(chosen, staff.municipality().id(), staff.user());
        next.addFlashAttribute("done", started ? "정산을 시작했어요. 끝나면 ‘기록된 정산’에 나타나요." : "이미 정산하고 있어요. 끝나면 ‘기록된 정산’에 나타나요.");
        return back(chosen, next);
    }

    @PostMapping("/staff/settlement/budget")
    String budget(
            @RequestParam String half,
            @RequestParam int fiscalYear,
            @RequestParam String won,
            @RequestParam String again,
            Staff staff,
            RedirectAttributes next) {
        onlyForSettlers(staff);
        try {
            budgets.enter(staff.municipality().id(), fiscalYear, won, again, staff.user());
            next.addFlashAttribute("done", "예산을 적어 두었어요. 다음 정산부터 반영돼요.");
        } catch (Refusal refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        return back(halves.chosen(half), next);
    }

    private Half show(String half, Staff staff, Model model) {
        var chosen = halves.chosen(half);
        long municipality = staff.municipality().id();
        model.addAttribute("settler", isSettler(staff));
        model.addAttribute("half", chosen);
        model.addAttribute("halves", halves.choices());
        model.addAttribute("runs", runs.of(chosen, municipality));
        var use = uses.of(chosen, municipality);
        model.addAttribute("budget", use.budget());
        model.addAttribute("budgetFacts", BudgetCard.facts(use));
        model.addAttribute("budgets", budgets.of(municipality));
        return chosen;
    }

    private static boolean isSettler(Staff staff) {
        return staff.administrator() || staff.has("settler");
    }

    private static void onlyForSettlers(Staff staff) {
        if (!isSettler(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static String back(Half half, RedirectAttributes next) {
        next.addAttribute("half", half.toString());
        return "redirect:/staff/settlement";
    }
}
