package kr.carbonpoint.signup.web;

import kr.carbonpoint.engine.Reference;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.signup.ComingBack;
import kr.carbonpoint.signup.process.SignupProcess;
import kr.carbonpoint.web.Frame;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds an application again: whoever knows its reference and its e-mail address gets the way back by mail (ADR 0007). */
@Controller
class FindPage {

    private final ComingBack comingBack;
    private final SignupProcess process;
    private final TransactionTemplate transaction;

    FindPage(ComingBack comingBack, SignupProcess process, TransactionTemplate transaction) {
        this.comingBack = comingBack;
        this.process = process;
        this.transaction = transaction;
    }

    @GetMapping("/find")
    String show(@RequestParam(required = false) String asked, Authentication user, Model model) {
        model.addAttribute("asked", asked != null);
        model.addAttribute("who", Frame.who(user));
        return "find";
    }

    /** Says the same whether anything was sent: nobody learns which applications there are. */
    @PostMapping("/find")
    String ask(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String email,
            Authentication user,
            Model model) {
        try {
            var wanted = Reference.parse(reference)
                    .orElseThrow(() -> new Refusal("reference", "접수번호는 영문자와 숫자 8자리예요. 예: 7KMP-2QXR"));
            var address = ContactRules.email(email.strip());
            transaction.executeWithoutResult(status -> {
                if (comingBack.ask(wanted, address)) {
                    process.mailLink(wanted);
                }
            });
            return "redirect:/find?asked";
        } catch (Refusal wrong) {
            model.addAttribute("wrong", wrong.field());
            model.addAttribute("problem", wrong.getMessage());
            model.addAttribute("reference", reference);
            model.addAttribute("email", email);
            return show(null, user, model);
        }
    }
}
