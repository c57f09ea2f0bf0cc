package kr.carbonpoint.rights;

import java.security.Principal;
import kr.carbonpoint.membership.Members;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 내 정보를 본 기록. */
@Controller
class AccessPage {

    private static final int LINES = 50;

    private final Members members;
    private final Accesses accesses;

    AccessPage(Members members, Accesses accesses) {
        this.members = members;
        this.accesses = accesses;
    }

    /** @param page from 1; anything else shows the first */
    @GetMapping("/me/access")
    String show(@RequestParam(defaultValue = "") String page, Principal user, Model model) {
        var member = members.byLogin(user.getName());
        if (member.isEmpty()) {
            return "redirect:/signup/status";
        }
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        // One more tells whether there is another page.
        var lines = accesses.of(member.get().reference(), LINES + 1, (number - 1L) * LINES);
        model.addAttribute("page", number);
        model.addAttribute("lines", lines.subList(0, Math.min(LINES, lines.size())));
        model.addAttribute("more", lines.size() > LINES);
        return "own-access";
    }
}
