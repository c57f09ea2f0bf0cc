package kr.carbonpoint.payout.web;

import java.util.List;
import kr.carbonpoint.payout.PayoutRun;
import kr.carbonpoint.payout.PayoutRun.State;
import kr.carbonpoint.payout.PayoutRuns;
import kr.carbonpoint.payout.TransferFiles;
import kr.carbonpoint.payout.process.PayoutStart;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of payments of the own municipality. Listing, approving and exporting are tasks in Tasklist. */
@Controller
class PayoutPages {

    private final OwnRuns own;
    private final PayoutRuns runs;
    private final RunFigures figures;
    private final TransferFiles files;
    private final PayoutStart start;
    private final PastHalves halves;

    PayoutPages(
            OwnRuns own,
            PayoutRuns runs,
            RunFigures figures,
            TransferFiles files,
            PayoutStart start,
            PastHalves halves) {
        this.own = own;
        this.runs = runs;
        this.figures = figures;
        this.files = files;
        this.start = start;
        this.halves = halves;
    }

    @GetMapping("/staff/payouts")
    String list(Staff staff, Model model) {
        model.addAttribute("runs", runs.of(staff.municipality().id()));
        model.addAttribute("halves", halves.choices());
        return "staff/payouts";
    }

    /** Begins, or begins again, the pay-out of a half-year; the list is made on the day of the policy. */
    @PostMapping("/staff/payouts")
    String begin(@RequestParam String half, Staff staff, RedirectAttributes next) {
        var chosen = halves.chosen(half);
        boolean begun = start.request(chosen, staff.municipality().id(), staff.user());
        next.addFlashAttribute(
                "done", chosen.label() + (begun ? " 지급을 시작했어요. 명단은 정해진 날에 만들어져요." : " 지급은 이미 진행하고 있어요."));
        return "redirect:/staff/payouts";
    }

    @GetMapping("/staff/payouts/{id}")
    String show(@PathVariable int id, Staff staff, Model model) {
        var run = own.get(id, staff);
        model.addAttribute("run", run);
        model.addAttribute("groups", figures.groups(id));
        model.addAttribute("stuck", figures.stuck(id));
        model.addAttribute("waiting", runs.waiting(id));
        model.addAttribute("files", mayExport(run, staff) ? files.names(id) : List.of());
        model.addAttribute("exporter", OwnRuns.isExporter(staff));
        return "staff/payout";
    }

    private static boolean mayExport(PayoutRun run, Staff staff) {
        return OwnRuns.isExporter(staff) && (run.state() == State.APPROVED || run.state() == State.EXPORTED);
    }
}
