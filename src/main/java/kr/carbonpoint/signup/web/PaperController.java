package kr.carbonpoint.signup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.security.SessionSignIn;
import kr.carbonpoint.signup.Applications;
import kr.carbonpoint.signup.process.SignupProcess;
import kr.carbonpoint.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A clerk enters what a resident wrote on paper or says at the counter (regulation §8): the same wizard, in the resident's
 * place. The clerk's own rights are gone meanwhile.
 */
@Controller
class PaperController {

    private final Applications applications;
    private final SignupProcess process;
    private final ApplicantTasks tasks;
    private final Logins logins;
    private final SessionSignIn signIn;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;

    PaperController(
            Applications applications,
            SignupProcess process,
            ApplicantTasks tasks,
            Logins logins,
            SessionSignIn signIn,
            AccessLog accessLog,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.process = process;
        this.tasks = tasks;
        this.logins = logins;
        this.signIn = signIn;
        this.accessLog = accessLog;
        this.transaction = transaction;
    }

    @GetMapping("/staff/paper")
    String explain(Staff staff, Model model) {
        model.addAttribute("drafts", applications.papersOf(staff.user()));
        return "staff/paper";
    }

    @PostMapping("/staff/paper")
    String begin(Staff staff, HttpServletRequest request, HttpServletResponse response) {
        var application = transaction.execute(status -> {
            var begun = applications.beginPaper(staff.user());
            logins.createApplicant(begun.applicant());
            process.start(begun.reference(), begun.applicant());
            accessLog.read(staff.user(), begun.reference(), Purpose.PAPER_APPLICATION);
            return begun;
        });
        return enter(application.reference(), application.applicant(), request, response);
    }

    /** Goes on with a form of one's own that was left. */
    @PostMapping("/staff/paper/{reference}")
    String goOn(@PathVariable String reference, Staff staff, HttpServletRequest request, HttpServletResponse response) {
        return applications.papersOf(staff.user()).stream()
                .filter(draft -> draft.reference().equals(reference))
                .findFirst()
                .map(draft -> {
                    accessLog.read(staff.user(), reference, Purpose.PAPER_APPLICATION);
                    return enter(reference, draft.applicant(), request, response);
                })
                .orElse("redirect:/staff/paper");
    }

    private String enter(String reference, String applicant, HttpServletRequest request, HttpServletResponse response) {
        signIn.inPlaceOf(applicant, Logins.RESIDENTS, request, response);
        return "redirect:" + tasks.page(reference, applicant, "/signup/status");
    }

    /** Back to the clerk's own desk, wherever the application stands. */
    @PostMapping("/signup/paper/end")
    String end(HttpServletRequest request, HttpServletResponse response) {
        return signIn.back(request, response) ? "redirect:/staff/paper" : "redirect:/signup/status";
    }
}
