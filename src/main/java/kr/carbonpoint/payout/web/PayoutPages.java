package kr.carbonpoint.payout.web;

import java.util.List;
import kr.carbonpoint.payout.PayoutRun;
import kr.carbonpoint.payout.PayoutRun.State;
import kr.carbonpoint.payout.PayoutRuns;
import kr.carbonpoint.payout.TransferFiles;
import kr.carbonpoint.payout.process.PayoutStart;
import kr.carbonpoint.period.Half;
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
        model.addAttribute("halves", settled(staff));
        model.addAttribute("mayBegin", mayBegin(staff));
        return "staff/payouts";
    }

    /** Begins, or begins again, the pay-out of a settled half-year; the list is made on the day of the policy. */
    @PostMapping("/staff/payouts")
    String begin(@RequestParam String half, Staff staff, RedirectAttributes next) {
        if (!mayBegin(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var chosen = halves.chosen(half);
        if (!settled(staff).contains(chosen)) {
            next.addFlashAttribute("problem", chosen.label() + "는 아직 정산하지 않아서 지급을 시작할 수 없어요. 먼저 정산해 주세요.");
            return "redirect:/staff/payouts";
        }
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

    /** A pay-out that began too early would be the only one of its half-year: the timer leaves it alone from then on. */
    private List<Half> settled(Staff staff) {
        var settled = figures.settled(staff.municipality().id());
        return halves.choices().stream().filter(settled::contains).toList();
    }

    private static boolean mayBegin(Staff staff) {
        return staff.administrator() || staff.has("payout-preparer");
    }

    private static boolean mayExport(PayoutRun run, Staff staff) {
        return OwnRuns.isExporter(staff) && (run.state() == State.APPROVED || run.state() == State.EXPORTED);
    }
}
