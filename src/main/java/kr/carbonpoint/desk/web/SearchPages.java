package kr.carbonpoint.desk.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.desk.Found;
import kr.carbonpoint.desk.MemberSearch;
import kr.carbonpoint.desk.Query;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.privacy.Grounds;
import kr.carbonpoint.staff.Asked;
import kr.carbonpoint.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking for a member of the own municipality. What is typed travels in forms only, never in an address. */
@Controller
class SearchPages {

    private static final String PAGE = "staff/members";

    private final MemberSearch search;
    private final OpenFiles files;

    SearchPages(MemberSearch search, OpenFiles files) {
        this.search = search;
        this.files = files;
    }

    /** @param reference to have it typed already, where another page names one; it says nothing about a person */
    @GetMapping("/staff/members")
    String ask(@RequestParam(defaultValue = "") String reference, Staff staff, Model model) {
        model.addAttribute("query", new Query(reference, "", "", ""));
        return PAGE;
    }

    @PostMapping("/staff/members")
    String find(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String loginId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String birthDate,
            @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "") String words,
            Staff staff,
            HttpSession session,
            Model model) {
        var query = new Query(reference, loginId, name, birthDate);
        model.addAttribute("query", query);
        model.addAttribute("given", Map.of("grounds", grounds, "words", words));
        try {
            var why = Asked.why(grounds, words);
            return show(search.find(query, why, staff), why.grounds(), session, model);
        } catch (Refusal refused) {
            model.addAttribute("problem", refused.getMessage());
            model.addAttribute("field", refused.field());
            return PAGE;
        }
    }

    private String show(Optional<Found> found, Grounds grounds, HttpSession session, Model model) {
        if (found.isEmpty()) {
            model.addAttribute("missed", true);
            return PAGE;
        }
        var application = found.get().application();
        if (application != null) {
            files.open(application, grounds, session);
            return "redirect:/staff/applications/" + application;
        }
        var members = found.get().members();
        members.forEach(member -> files.open(member, grounds, session));
        if (members.size() == 1) {
            return "redirect:/staff/members/" + members.get(0);
        }
        model.addAttribute("several", members);
        return PAGE;
    }
}
