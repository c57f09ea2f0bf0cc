package kr.carbonpoint.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.carbonpoint.settlement.ResultFiles;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Staff;
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

    private final ResultFiles files;
    private final PastHalves halves;

    ResultFilePages(ResultFiles files, PastHalves halves) {
        this.files = files;
        this.halves = halves;
    }

    @GetMapping("/staff/settlement/{half}/results.csv")
    void download(@PathVariable String half, Staff staff, HttpServletResponse response) throws IOException {
        var chosen = halves.chosen(half);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(ResultFiles.name(chosen)));
        files.export(chosen, staff.municipality().id(), staff.user(), response.getOutputStream());
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
