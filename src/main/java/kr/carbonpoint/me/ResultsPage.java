package kr.carbonpoint.me;

import java.security.Principal;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.settlement.Results;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the half-years brought, with the reason and the calculation. */
@Controller
class ResultsPage {

    private final Members members;
    private final Results results;

    ResultsPage(Members members, Results results) {
        this.members = members;
        this.results = results;
    }

    /** @param half as in 2026H1; the latest when there is no result of it */
    @GetMapping("/me/results")
    String show(@RequestParam(required = false) String half, Principal user, Model model) {
        return members.byLogin(user.getName())
                .map(member -> show(member, half, model))
                .orElse(MePage.APPLICANT);
    }

    private String show(Member member, String wanted, Model model) {
        var halves = results.halves(member.reference());
        model.addAttribute("halves", halves);
        halves.stream()
                .filter(half -> half.toString().equals(wanted))
                .findFirst()
                .or(() -> halves.stream().findFirst())
                .flatMap(half -> results.of(member.reference(), half))
                .map(ResultView::of)
                .ifPresent(result -> model.addAttribute("result", result));
        return "me/results";
    }
}
