package kr.carbonpoint.signup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.security.SessionSignIn;
import kr.carbonpoint.signup.Application;
import kr.carbonpoint.signup.GuardianVisits;
import kr.carbonpoint.signup.process.SignupProcess;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link in a guardian's mail leads. It only shows a button, for links in mails are opened by programs as well. */
@Controller
class GuardianController {

    private final GuardianVisits visits;
    private final SignupProcess process;
    private final ApplicantTasks tasks;
    private final Logins logins;
    private final SessionSignIn signIn;
    private final TransactionTemplate transaction;

    GuardianController(
            GuardianVisits visits,
            SignupProcess process,
            ApplicantTasks tasks,
            Logins logins,
            SessionSignIn signIn,
            TransactionTemplate transaction) {
        this.visits = visits;
        this.process = process;
        this.tasks = tasks;
        this.logins = logins;
        this.signIn = signIn;
        this.transaction = transaction;
    }

    @GetMapping("/guardian")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("asked", visits.isAsked(token));
        model.addAttribute("token", token);
        return "guardian";
    }

    /** The child's way back stays in the cookie of this browser, if it is the child's. */
    @PostMapping("/guardian")
    String come(
            @RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        return transaction
                .execute(status -> answer(token))
                .map(answer -> {
                    signIn.as(answer.applicant(), Logins.RESIDENTS, request, response);
                    return "redirect:" + tasks.page(answer.reference(), answer.applicant(), "/signup/status");
                })
                .orElse("redirect:/guardian");
    }

    private Optional<Application> answer(String token) {
        return visits.come(token).map(visit -> {
            if (visit.isNew()) {
                logins.createApplicant(visit.answer().applicant());
                process.startAnswer(visit.answer().reference(), visit.answer().applicant());
            }
            return visit.answer();
        });
    }
}
