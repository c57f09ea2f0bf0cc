package kr.carbonpoint.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.enrolment.Confirmations;
import kr.carbonpoint.enrolment.Enrolment;
import kr.carbonpoint.enrolment.EnrolmentKeys;
import kr.carbonpoint.enrolment.EnrolmentKeys.Purpose;
import kr.carbonpoint.enrolment.EnrolmentStatus;
import kr.carbonpoint.enrolment.Enrolments;
import kr.carbonpoint.enrolment.process.EnrolmentProcess;
import kr.carbonpoint.language.Language;
import kr.carbonpoint.notice.MailLanguages;
import kr.carbonpoint.security.SessionSignIn;
import kr.carbonpoint.wizard.DraftCookie;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins an official's application, opens it again, shows how it stands, and ends it. */
@Controller
class AgencyController {

    private final Enrolments enrolments;
    private final EnrolmentProcess process;
    private final ApplicantTasks tasks;
    private final EnrolmentStatus status;
    private final EnrolmentKeys keys;
    private final Confirmations confirmations;
    private final Logins logins;
    private final MailLanguages languages;
    private final SessionSignIn signIn;
    private final TransactionTemplate transaction;

    AgencyController(
            Enrolments enrolments,
            EnrolmentProcess process,
            ApplicantTasks tasks,
            EnrolmentStatus status,
            EnrolmentKeys keys,
            Confirmations confirmations,
            Logins logins,
            MailLanguages languages,
            SessionSignIn signIn,
            TransactionTemplate transaction) {
        this.enrolments = enrolments;
        this.process = process;
        this.tasks = tasks;
        this.status = status;
        this.keys = keys;
        this.confirmations = confirmations;
        this.logins = logins;
        this.languages = languages;
        this.signIn = signIn;
        this.transaction = transaction;
    }

    /** Begins, or goes on with what this session has begun. */
    @PostMapping("/agency")
    String begin(Principal user, HttpServletRequest request, HttpServletResponse response) {
        // Of this session only: a cookie may have been left by somebody else.
        var open = open(user, null)
                .orElseGet(() -> transaction.execute(status -> {
                    var begun = enrolments.begin();
                    logins.createApplicant(begun.applicant());
                    languages.remember(begun.reference(), Language.current());
                    process.start(begun.reference(), begun.applicant());
                    return begun;
                }));
        return enter(open, request, response);
    }

    /** Asks before it signs in, for a link in a mail is opened by programs as well. */
    @GetMapping("/agency/resume")
    String askToResume(
            Principal user,
            @CookieValue(name = DraftCookie.AGENCY, required = false) String cookie,
            @RequestParam(required = false) String token,
            Model model) {
        model.addAttribute("resumable", wanted(user, cookie, token).isPresent());
        model.addAttribute("token", token);
        return "agency/resume";
    }

    @PostMapping("/agency/resume")
    String resume(
            Principal user,
            @CookieValue(name = DraftCookie.AGENCY, required = false) String cookie,
            @RequestParam(required = false) String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return wanted(user, cookie, token)
                .map(enrolment -> enter(enrolment, request, response))
                .orElse("redirect:/agency/resume");
    }

    @GetMapping("/agency/status")
    String status(Principal user, Model model) {
        var enrolment = user == null ? Optional.<Enrolment>empty() : enrolments.ofApplicant(user.getName());
        if (enrolment.isEmpty()) {
            return "redirect:/";
        }
        var view = status.of(enrolment.get(), isFillingIn(enrolment.get()));
        model.addAttribute("state", view.state().name());
        model.addAttribute("reference", view.reference());
        model.addAttribute("message", view.message());
        return "agency/status";
    }

    /** Back to the answers while the mail with the link is on its way: for a mistyped address, or another mail. */
    @PostMapping("/agency/reopen")
    String reopen(Principal user) {
        open(user, null)
                .ifPresent(enrolment -> transaction.executeWithoutResult(status -> {
                    confirmations.callOff(enrolment.reference());
                    process.reopen(enrolment.reference());
                }));
        return "redirect:" + page(enrolments.ofApplicant(user.getName()));
    }

    @PostMapping("/agency/withdraw")
    String withdraw(Principal user) {
        open(user, null).ifPresent(enrolment -> process.withdraw(enrolment.reference()));
        return "redirect:/agency/status";
    }

    private String enter(Enrolment enrolment, HttpServletRequest request, HttpServletResponse response) {
        signIn.as(enrolment.applicant(), Logins.RESIDENTS, request, response);
        DraftCookie.set(DraftCookie.AGENCY, keys.reissue(enrolment.reference(), Purpose.RESUME), request, response);
        return "redirect:" + page(Optional.of(enrolment));
    }

    private String page(Optional<Enrolment> enrolment) {
        return enrolment
                .map(open -> tasks.page(open.reference(), open.applicant(), "/agency/status"))
                .orElse("/agency/status");
    }

    private boolean isFillingIn(Enrolment enrolment) {
        return tasks.of(enrolment.reference(), enrolment.applicant()).isPresent();
    }

    private Optional<Enrolment> wanted(Principal user, String cookie, String token) {
        return open(token == null ? user : null, token == null ? cookie : token);
    }

    private Optional<Enrolment> open(Principal user, String token) {
        return Optional.ofNullable(user)
                .flatMap(signedIn -> enrolments.ofApplicant(signedIn.getName()))
                .or(() -> Optional.ofNullable(token)
                        .flatMap(key -> keys.find(key, Purpose.RESUME))
                        .map(enrolments::get))
                .filter(enrolment -> enrolment.outcome() == null);
    }
}
