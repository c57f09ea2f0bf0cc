package kr.carbonpoint.objection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.objection.MemberObjections;
import kr.carbonpoint.objection.Objection;
import kr.carbonpoint.objection.Subject;
import kr.carbonpoint.objection.process.ObjectionProcess;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 이의신청 to one's own results, and what became of them. */
@Controller
class MemberObjectionController {

    private static final String NOT_YET = "redirect:/signup/status";

    private final Members members;
    private final MemberObjections objections;
    private final ObjectionProcess process;
    private final Municipalities municipalities;

    MemberObjectionController(
            Members members, MemberObjections objections, ObjectionProcess process, Municipalities municipalities) {
        this.members = members;
        this.objections = objections;
        this.process = process;
        this.municipalities = municipalities;
    }

    /** @param subject what to preselect, as in 2026H1-WATER-12 */
    @GetMapping("/me/objections")
    String show(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) String sent,
            Principal user,
            Model model) {
        model.addAttribute("sent", sent != null);
        return members.byLogin(user.getName())
                .map(member -> page(member, subject, model))
                .orElse(NOT_YET);
    }

    @PostMapping("/me/objections")
    String raise(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            Principal user,
            HttpServletResponse response,
            Model model) {
        var member = members.byLogin(user.getName());
        if (member.isEmpty()) {
            return NOT_YET;
        }
        try {
            process.raise(member.get().reference(), subject, text);
            return "redirect:/me/objections?sent";
        } catch (Refusal wrong) {
            model.addAttribute("text", text);
            return refused(wrong, member.get(), subject, response, model);
        }
    }

    @PostMapping("/me/objections/withdraw")
    String withdraw(
            @RequestParam(defaultValue = "") String reference,
            Principal user,
            HttpServletResponse response,
            Model model) {
        var member = members.byLogin(user.getName());
        if (member.isEmpty()) {
            return NOT_YET;
        }
        try {
            process.withdraw(member.get().reference(), reference);
            return "redirect:/me/objections";
        } catch (Refusal wrong) {
            return refused(wrong, member.get(), "", response, model);
        }
    }

    private String refused(Refusal wrong, Member member, String subject, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problem", wrong.getMessage());
        model.addAttribute("field", wrong.field());
        return page(member, subject, model);
    }

    private String page(Member member, String subject, Model model) {
        model.addAttribute("chosen", subject);
        var subjects = objections.subjects(member.reference());
        var own = objections.of(member.reference());
        model.addAttribute("subjects", subjects);
        model.addAttribute("objections", own);
        model.addAttribute("places", places(subjects, own));
        return "objections";
    }

    /** Names of the municipalities by id, where it is more than one: somebody moved. */
    private Map<Long, String> places(List<Subject> subjects, List<Objection> own) {
        var ids = Stream.concat(
                        subjects.stream().map(Subject::municipality),
                        own.stream().map(Objection::municipality))
                .collect(Collectors.toSet());
        return ids.size() < 2
                ? Map.of()
                : ids.stream()
                        .collect(Collectors.toMap(
                                id -> id, id -> municipalities.get(id).name()));
    }
}
