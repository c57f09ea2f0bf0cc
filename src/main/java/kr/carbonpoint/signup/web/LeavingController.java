package kr.carbonpoint.signup.web;

import java.security.Principal;
import java.util.Optional;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.security.SessionSignIn;
import kr.carbonpoint.signup.Application;
import kr.carbonpoint.signup.Applications;
import kr.carbonpoint.signup.ComingBack;
import kr.carbonpoint.signup.DraftExpiry;
import kr.carbonpoint.signup.process.SignupProcess;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leaving an application: for later, with an address to which the way back is mailed, or for good. */
@Controller
class LeavingController {

    private final Applications applications;
    private final ComingBack comingBack;
    private final DraftExpiry endings;
    private final SignupProcess process;
    private final TransactionTemplate transaction;

    LeavingController(
            Applications applications,
            ComingBack comingBack,
            DraftExpiry endings,
            SignupProcess process,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.comingBack = comingBack;
        this.endings = endings;
        this.process = process;
        this.transaction = transaction;
    }

    @GetMapping("/signup/leave")
    String ask(Principal user, Model model) {
        return open(user).map(application -> page(application, user, model)).orElse("redirect:/signup/status");
    }

    @PostMapping("/signup/leave")
    String later(@RequestParam(defaultValue = "") String email, Principal user, Model model) {
        var application = open(user);
        if (application.isEmpty()) {
            return "redirect:/signup/status";
        }
        var reference = application.get().reference();
        try {
            transaction.executeWithoutResult(status -> {
                comingBack.leave(reference, email);
                process.mailLink(reference);
            });
            model.addAttribute("sent", true);
        } catch (Refusal wrong) {
            model.addAttribute("problem", wrong.getMessage());
            model.addAttribute("email", email);
        }
        return page(application.get(), user, model);
    }

    /** 신청 취소: everything is erased, wherever the application stands. */
    @PostMapping("/signup/withdraw")
    String withdraw(Principal user) {
        open(user)
                .ifPresent(application -> transaction.executeWithoutResult(status -> {
                    endings.withdraw(application.reference());
                    process.expire(application.reference());
                }));
        return "redirect:/signup/status";
    }

    private static String page(Application application, Principal user, Model model) {
        model.addAttribute(
                "paper", SessionSignIn.actingFor((Authentication) user).isPresent());
        model.addAttribute("reference", application.reference());
        return "leave";
    }

    private Optional<Application> open(Principal user) {
        return applications
                .ofApplicant(user.getName())
                .filter(application -> application.outcome() == null && !application.isOfGuardian());
    }
}
