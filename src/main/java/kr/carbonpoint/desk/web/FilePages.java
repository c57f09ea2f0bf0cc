package kr.carbonpoint.desk.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.desk.ApplicationFiles;
import kr.carbonpoint.desk.LookLog;
import kr.carbonpoint.desk.MemberFiles;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskQueues.Work;
import kr.carbonpoint.privacy.Grounds;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.recovery.Recoveries;
import kr.carbonpoint.staff.Asked;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.TasklistLink;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One member's file, or how one application stands. Only who found it, for a reason, sees it: everybody else is led to
 * the search, whether there is such a file or not. Each view is written down.
 */
@Controller
class FilePages {

    private final MemberFiles members;
    private final ApplicationFiles applications;
    private final OpenFiles open;
    private final LookLog looks;
    private final Recoveries recoveries;

    FilePages(
            MemberFiles members, ApplicationFiles applications, OpenFiles open, LookLog looks, Recoveries recoveries) {
        this.members = members;
        this.applications = applications;
        this.open = open;
        this.looks = looks;
        this.recoveries = recoveries;
    }

    /** An open task; {@code link} is {@code null} for who cannot take it. */
    record TaskLine(String name, String process, boolean forStaff, String link) {}

    @GetMapping("/staff/members/{reference}")
    String member(
            @PathVariable String reference,
            @RequestParam(required = false) String half,
            Staff staff,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        var grounds = open.grounds(reference, session);
        if (grounds.isEmpty()) {
            return searchAgain(reference, next);
        }
        looks.looked(staff, reference, Purpose.MEMBER_FILE, grounds.get());
        return show(reference, half, false, staff, model);
    }

    /** The answer itself shows it: nothing is kept for another page. */
    @PostMapping("/staff/members/{reference}/contact")
    String contact(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "") String words,
            Staff staff,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        var opened = open.grounds(reference, session);
        if (opened.isEmpty()) {
            return searchAgain(reference, next);
        }
        try {
            looks.looked(staff, reference, Purpose.MEMBER_CONTACT, Asked.why(grounds, words));
            return show(reference, null, true, staff, model);
        } catch (Refusal refused) {
            model.addAttribute("problem", refused.getMessage());
            model.addAttribute("given", Map.of("grounds", grounds, "words", words));
            return again(reference, opened.get(), staff, model);
        }
    }

    /** For a member in front of the desk. The answer itself shows the number: nobody sees it again. */
    @PostMapping("/staff/members/{reference}/number")
    String number(
            @PathVariable String reference,
            @RequestParam(defaultValue = "false") boolean identified,
            Staff staff,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        var opened = open.grounds(reference, session);
        if (opened.isEmpty()) {
            return searchAgain(reference, next);
        }
        if (identified) {
            var loginId = members.loginId(reference, staff.municipality());
            looks.looked(staff, reference, Purpose.SIGN_IN_NUMBER, opened.get());
            loginId.map(recoveries::hand).ifPresent(number -> model.addAttribute("number", number));
        } else {
            model.addAttribute("problem", "신분증으로 본인인지 확인한 뒤에 표시해 주세요.");
        }
        return again(reference, opened.get(), staff, model);
    }

    @GetMapping("/staff/applications/{reference}")
    String application(
            @PathVariable String reference, Staff staff, HttpSession session, Model model, RedirectAttributes next) {
        var grounds = open.grounds(reference, session);
        if (grounds.isEmpty()) {
            return searchAgain(reference, next);
        }
        var file = applications
                .open(reference, staff.municipality().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.looked(staff, reference, Purpose.APPLICATION_STATE, grounds.get());
        model.addAttribute("standing", file.standing());
        model.addAttribute("tasks", lines(file.tasks(), staff));
        return "staff/application";
    }

    private String again(String reference, Grounds grounds, Staff staff, Model model) {
        looks.looked(staff, reference, Purpose.MEMBER_FILE, grounds);
        return show(reference, null, false, staff, model);
    }

    private String show(String reference, String half, boolean revealed, Staff staff, Model model) {
        var file = members.open(reference, staff.municipality(), half, revealed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", file);
        model.addAttribute("revealed", revealed);
        model.addAttribute("tasks", lines(file.tasks(), staff));
        return "staff/member";
    }

    private static List<TaskLine> lines(List<Work> tasks, Staff staff) {
        return tasks.stream()
                .map(task -> new TaskLine(
                        task.name(),
                        task.process(),
                        task.isForStaff(),
                        task.isOpenTo(staff.user(), staff.groups()) ? TasklistLink.task(task.id()) : null))
                .toList();
    }

    private static String searchAgain(String reference, RedirectAttributes next) {
        next.addAttribute("reference", reference);
        next.addFlashAttribute("again", true);
        return "redirect:/staff/members";
    }
}
