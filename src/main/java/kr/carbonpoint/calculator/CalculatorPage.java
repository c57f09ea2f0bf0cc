package kr.carbonpoint.calculator;

import java.util.Map;
import kr.carbonpoint.settlement.Estimate;
import kr.carbonpoint.settlement.Estimates;
import kr.carbonpoint.web.Frame;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calculator. The question stands in the address: nothing is kept, and a wrong number stays in its field. */
@Controller
class CalculatorPage {

    private final Estimates estimates;

    CalculatorPage(Estimates estimates) {
        this.estimates = estimates;
    }

    @GetMapping("/calculator")
    String show(@RequestParam Map<String, String> typed, Authentication user, Model model) {
        var places = estimates.places();
        var question = Question.of(typed, places);
        model.addAttribute("who", Frame.who(user));
        model.addAttribute("places", places);
        model.addAttribute("question", question);
        if (question.isAnswerable()) {
            answer(estimates.of(question.kind(), question.place(), question.supposed()), model);
        }
        return "calculator";
    }

    private static void answer(Estimate estimate, Model model) {
        model.addAttribute("estimate", estimate);
        model.addAttribute("kilograms", estimate.co2() == 0 ? null : "%,.1f".formatted(estimate.co2() / 1000.0));
        model.addAttribute(
                "lines", estimate.lines().stream().map(AnswerLine::of).toList());
    }
}
