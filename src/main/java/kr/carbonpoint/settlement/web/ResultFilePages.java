package kr.carbonpoint.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.privacy.ExportLog;
import kr.carbonpoint.settlement.ResultFiles;
import kr.carbonpoint.staff.Asked;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Results as a file to take away, and files from outside compared with them. */
@Controller
class ResultFilePages {

    private final ResultFiles files;
    private final ExportLog exports;
    private final PastHalves halves;

    ResultFilePages(ResultFiles files, ExportLog exports, PastHalves halves) {
        this.files = files;
        this.exports = exports;
        this.halves = halves;
    }

    /** Whoever says why gets the file; everybody else the page again. */
    @PostMapping("/staff/settlement/{half}/results.csv")
    String download(
            @PathVariable String half,
            @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "") String words,
            Staff staff,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        var chosen = halves.chosen(half);
        long municipality = staff.municipality().id();
        try {
            var why = Asked.why(grounds, words);
            exports.taken(
                    staff.user(), municipality, ResultFiles.name(chosen), files.rows(chosen, municipality), why);
        } catch (Refusal refused) {
            next.addFlashAttribute("problem", refused.getMessage());
            next.addAttribute("half", chosen.toString());
            return "redirect:/staff/settlement";
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(ResultFiles.name(chosen)));
        files.export(chosen, municipality, staff.user(), response.getOutputStream());
        return null;
    }

    @PostMapping("/staff/settlement/{half}/compare")
    String compare(
            @PathVariable String half, @RequestParam(required = false) MultipartFile file, Staff staff, Model model)
            throws IOException {
        var chosen = halves.chosen(half);
        model.addAttribute("half", chosen);
        if (file == null || file.isEmpty()) {
            model.addAttribute("problem", "비교할 파일을 골라 주세요. 빈 파일은 비교할 수 없어요.");
        } else {
            try (var content = file.getInputStream()) {
                model.addAttribute(
                        "comparison", files.compare(chosen, staff.municipality().id(), staff.user(), content));
            }
        }
        return "staff/comparison";
    }
}
