package kr.carbonpoint.usage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.privacy.ExportLog;
import kr.carbonpoint.staff.Asked;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.Taking;
import kr.carbonpoint.usage.UsageFile;
import kr.carbonpoint.usage.UsageFiles;
import kr.carbonpoint.usage.process.UsageCollection;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Files of readings. Clerks see and load those of their own municipality; what an administrator uploads is for the whole
 * country, like what comes through the folder.
 */
@Controller
class ReadingsPages {

    private static final String REJECTS = "/staff/readings/{id}/rejects.csv";
    private static final int SHOWN = 20;
    private static final List<String> TYPES = List.of(".csv", ".txt");

    private final UsageFiles files;
    private final UsageCollection collection;
    private final ExportLog exports;

    ReadingsPages(UsageFiles files, UsageCollection collection, ExportLog exports) {
        this.files = files;
        this.collection = collection;
        this.exports = exports;
    }

    @GetMapping("/staff/readings")
    String show(Staff staff, Model model) {
        var shown =
                files.recent(scope(staff), SHOWN).stream().map(FileState::of).toList();
        model.addAttribute("files", shown);
        model.addAttribute("refresh", shown.stream().anyMatch(file -> !file.over()));
        return "staff/readings";
    }

    @PostMapping("/staff/readings")
    String upload(@RequestParam(required = false) MultipartFile file, Staff staff, RedirectAttributes next)
            throws IOException {
        try {
            check(file);
            try (var content = file.getInputStream()) {
                collection.start(files.receive(file.getOriginalFilename(), content, scope(staff), staff.user()));
            }
            next.addFlashAttribute("received", true);
        } catch (Refusal refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        return "redirect:/staff/readings";
    }

    /** For the progress bar. */
    @GetMapping("/staff/readings/{id}/state")
    @ResponseBody
    FileState state(@PathVariable long id, Staff staff) {
        return FileState.of(own(id, staff));
    }

    @GetMapping(REJECTS)
    String ask(@PathVariable long id, Staff staff, Model model) {
        return taking(id, staff).page(model);
    }

    @PostMapping(REJECTS)
    String rejects(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "") String words,
            Staff staff,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var taking = taking(id, staff);
        try {
            exports.taken(
                    staff.user(), staff.municipality().id(), taking.file(), taking.rows(), Asked.why(grounds, words));
        } catch (Refusal refused) {
            return taking.page(model, refused, grounds, words);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(taking.file()));
        files.writeRejects(id, staff.user(), response.getOutputStream());
        return null;
    }

    private Taking taking(long id, Staff staff) {
        return new Taking(
                REJECTS.replace("{id}", String.valueOf(id)),
                "rejects-%d.csv".formatted(id),
                own(id, staff).rejected(),
                "/staff/readings");
    }

    /** Somebody else's file is as unknown as one that does not exist. */
    private UsageFile own(long id, Staff staff) {
        try {
            var municipality = files.municipality(id);
            if (staff.administrator()
                    || municipality != null
                            && municipality == staff.municipality().id()) {
                return files.get(id);
            }
        } catch (EmptyResultDataAccessException unknown) {
            // As below.
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Long scope(Staff staff) {
        return staff.administrator() ? null : (Long) staff.municipality().id();
    }

    private static void check(MultipartFile file) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            throw new Refusal("file", "올릴 파일을 골라 주세요.");
        }
        if (file.isEmpty()) {
            throw new Refusal("file", "파일이 비어 있어요. 내용이 있는 파일을 골라 주세요.");
        }
        String name = file.getOriginalFilename().toLowerCase(Locale.ROOT);
        if (TYPES.stream().noneMatch(name::endsWith)) {
            throw new Refusal("file", "CSV 파일만 올릴 수 있어요. 엑셀에서는 ‘다른 이름으로 저장’에서 CSV를 골라 주세요.");
        }
    }
}
