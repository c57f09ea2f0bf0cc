package kr.carbonpoint.me;

import java.security.Principal;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.settlement.ComplexOutcome;
import kr.carbonpoint.settlement.ComplexOutcomes;
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
    private final ComplexOutcomes outcomes;

    ResultsPage(Members members, Results results, ComplexOutcomes outcomes) {
        this.members = members;
        this.results = results;
        this.outcomes = outcomes;
    }

    /** @param half as in 2026H1, that in which the year of a 단지 ends; the latest when there is no result of it */
    @GetMapping("/me/results")
    String show(@RequestParam(required = false) String half, Principal user, Model model) {
        return members.byLogin(user.getName())
                .map(member -> member.kind() == MemberKind.COMPLEX
                        ? showYears(member, half, model)
                        : show(member, half, model))
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

    private String showYears(Member member, String wanted, Model model) {
        var all = outcomes.of(member.reference());
        model.addAttribute(
                "years", all.stream().map(ComplexOutcome::year).distinct().toList());
        all.stream()
                .filter(outcome -> outcome.year().half().toString().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(ComplexResultView::of)
                .ifPresent(result -> model.addAttribute("result", result));
        return "me/complex-results";
    }
}
