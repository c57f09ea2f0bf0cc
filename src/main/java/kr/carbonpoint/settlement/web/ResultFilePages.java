package kr.carbonpoint.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.ExportLog;
import kr.carbonpoint.settlement.ResultFiles;
import kr.carbonpoint.staff.Asked;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.Taking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Results as a file to take away, and files from outside compared with them. */
@Controller
class ResultFilePages {

    private static final String RESULTS = "/staff/settlement/{half}/results.csv";

    private final ResultFiles files;
    private final ExportLog exports;
    private final PastHalves halves;

    ResultFilePages(ResultFiles files, ExportLog exports, PastHalves halves) {
        this.files = files;
        this.exports = exports;
        this.halves = halves;
    }

    @GetMapping(RESULTS)
    String ask(@PathVariable String half, Staff staff, Model model) {
        return taking(halves.chosen(half), staff).page(model);
    }

    @PostMapping(RESULTS)
    String download(
            @PathVariable String half,
            @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "") String words,
            Staff staff,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var chosen = halves.chosen(half);
        var taking = taking(chosen, staff);
        long municipality = staff.municipality().id();
        try {
            exports.taken(staff.user(), municipality, taking.file(), taking.rows(), Asked.why(grounds, words));
        } catch (Refusal refused) {
            return taking.page(model, refused, grounds, words);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(taking.file()));
        files.export(chosen, municipality, staff.user(), response.getOutputStream());
        return null;
    }

    private Taking taking(Half half, Staff staff) {
        return new Taking(
                RESULTS.replace("{half}", half.toString()),
                ResultFiles.name(half),
                files.rows(half, staff.municipality().id()),
                "/staff/settlement?half=" + half);
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
