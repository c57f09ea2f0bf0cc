package kr.carbonpoint.payout.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.payout.BankResults;
import kr.carbonpoint.payout.PayoutRun.State;
import kr.carbonpoint.payout.TransferFiles;
import kr.carbonpoint.privacy.ExportLog;
import kr.carbonpoint.staff.Asked;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.Taking;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files for the bank and from the bank, by the exporter alone. */
@Controller
class BankFilePages {

    private static final String FILE = "/staff/payouts/{id}/files/{name}";
    private static final int REJECTS = 200;

    private final OwnRuns own;
    private final TransferFiles files;
    private final BankResults results;
    private final ExportLog exports;

    BankFilePages(OwnRuns own, TransferFiles files, BankResults results, ExportLog exports) {
        this.own = own;
        this.files = files;
        this.results = results;
        this.exports = exports;
    }

    @GetMapping(FILE)
    String ask(@PathVariable int id, @PathVariable String name, Staff staff, Model model) {
        return taking(id, name, staff).page(model);
    }

    @PostMapping(FILE)
    String file(
            @PathVariable int id,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "") String words,
            Staff staff,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var taking = taking(id, name, staff);
        try {
            exports.taken(staff.user(), staff.municipality().id(), name, taking.rows(), Asked.why(grounds, words));
        } catch (Refusal refused) {
            return taking.page(model, refused, grounds, words);
        }
        response.setContentType(
                MediaTypeFactory.getMediaType(name).map(Object::toString).orElse("application/octet-stream"));
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        files.write(id, name, staff.user(), response.getOutputStream());
        return null;
    }

    private Taking taking(int id, String name, Staff staff) {
        var run = own.ofExporter(id, staff);
        boolean ready = run.state() == State.APPROVED || run.state() == State.EXPORTED;
        if (!ready || !files.names(id).contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            var page = "/staff/payouts/" + id;
            return new Taking(page + "/files/" + name, name, files.rows(id, name, staff.user()), page);
        } catch (Refusal refused) {
            // One person for each step: who prepared or approved cannot take the file.
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @PostMapping("/staff/payouts/{id}/results")
    String results(
            @PathVariable int id,
            @RequestParam(required = false) MultipartFile file,
            Staff staff,
            RedirectAttributes next)
            throws IOException {
        own.ofExporter(id, staff);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal("file", "은행에서 받은 결과 파일을 골라 주세요. 빈 파일은 올릴 수 없어요.");
            }
            try (var content = file.getInputStream()) {
                next.addFlashAttribute(
                        "outcome",
                        ResultOutcome.of(results.read(id, file.getOriginalFilename(), content, staff.user())));
            }
        } catch (Refusal refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        return "redirect:/staff/payouts/" + id;
    }

    /** Account numbers may stand in the lines; showing them is logged. */
    @GetMapping("/staff/payouts/{id}/results/{file}/rejects")
    String rejects(@PathVariable int id, @PathVariable long file, Staff staff, Model model) {
        model.addAttribute("run", own.ofExporter(id, staff));
        model.addAttribute("rejects", results.rejects(id, file, staff.user(), REJECTS));
        return "staff/result-rejects";
    }
}
