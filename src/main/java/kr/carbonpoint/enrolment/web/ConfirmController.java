package kr.carbonpoint.enrolment.web;

import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.enrolment.Confirmations;
import kr.carbonpoint.enrolment.process.EnrolmentProcess;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link in the mail leads, on whatever device: a button, for programs open links too, and what came of it. */
@Controller
class ConfirmController {

    private final Confirmations confirmations;
    private final EnrolmentProcess process;
    private final TransactionTemplate transaction;

    ConfirmController(Confirmations confirmations, EnrolmentProcess process, TransactionTemplate transaction) {
        this.confirmations = confirmations;
        this.process = process;
        this.transaction = transaction;
    }

    @GetMapping("/agency/confirm")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("state", confirmations.isOpen(token) ? "ASK" : "OVER");
        model.addAttribute("token", token);
        return "agency/confirm";
    }

    @PostMapping("/agency/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, Model model) {
        try {
            model.addAttribute("state", transaction.execute(status -> confirmed(token)) ? "DONE" : "OVER");
        } catch (Refusal refusal) {
            model.addAttribute("state", "REFUSED");
            model.addAttribute("message", refusal.getMessage());
        }
        return "agency/confirm";
    }

    private boolean confirmed(String token) {
        var enrolment = confirmations.confirm(token);
        enrolment.ifPresent(process::confirmed);
        return enrolment.isPresent();
    }
}
