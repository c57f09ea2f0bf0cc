package kr.carbonpoint.signup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.language.Language;
import kr.carbonpoint.notice.MailLanguages;
import kr.carbonpoint.security.SessionSignIn;
import kr.carbonpoint.signup.Application;
import kr.carbonpoint.signup.Applications;
import kr.carbonpoint.signup.Drafts;
import kr.carbonpoint.signup.ResumeTokens;
import kr.carbonpoint.signup.SignupStatus;
import kr.carbonpoint.signup.Step;
import kr.carbonpoint.signup.process.SignupProcess;
import kr.carbonpoint.wizard.DraftCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins an application, opens it again, and shows how it stands. */
@Controller
class SignupController {

    private final Applications applications;
    private final OpenApplications open;
    private final Drafts drafts;
    private final SignupProcess process;
    private final ApplicantTasks tasks;
    private final SignupStatus status;
    private final ResumeTokens tokens;
    private final Logins logins;
    private final SessionSignIn signIn;
    private final MailLanguages languages;
    private final TransactionTemplate transaction;

    SignupController(
            Applications applications,
            OpenApplications open,
            Drafts drafts,
            SignupProcess process,
            ApplicantTasks tasks,
            SignupStatus status,
            ResumeTokens tokens,
            Logins logins,
            SessionSignIn signIn,
            MailLanguages languages,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.open = open;
        this.drafts = drafts;
        this.process = process;
        this.tasks = tasks;
        this.status = status;
        this.tokens = tokens;
        this.logins = logins;
        this.signIn = signIn;
        this.languages = languages;
        this.transaction = transaction;
    }

    /** Begins anew. An application without any answer is taken instead of a second one, and one that waits is not lost; any other of this session is erased. */
    @PostMapping("/signup")
    String begin(Principal user, HttpServletRequest request, HttpServletResponse response) {
        // Of this session only: a cookie may have been left by somebody else.
        var before = open.of(user, null);
        if (before.filter(this::isFreshOrWaiting).isPresent()) {
            return enter(before.get(), request, response);
        }
        before.ifPresent(old -> process.expire(old.reference()));
        var begun = transaction.execute(status -> {
            var application = applications.begin();
            logins.createApplicant(application.applicant());
            languages.remember(application.reference(), Language.current());
            process.start(application.reference(), application.applicant());
            return application;
        });
        return enter(begun, request, response);
    }

    /** Asks before it signs in, for a link in a mail is opened by programs as well, and leaves no trace in the browser. */
    @GetMapping("/signup/resume")
    String askToResume(
            Principal user,
            @CookieValue(name = DraftCookie.SIGNUP, required = false) String cookie,
            @RequestParam(required = false) String token,
            Model model) {
        var found = open.of(token == null ? user : null, token == null ? cookie : token);
        model.addAttribute("resumable", found.isPresent());
        found.ifPresent(application -> {
            model.addAttribute("reference", application.reference());
            model.addAttribute(
                    "waits",
                    tasks.of(application.reference(), application.applicant()).isEmpty());
        });
        model.addAttribute("token", token);
        return "resume";
    }

    @PostMapping("/signup/resume")
    String resume(
            Principal user,
            @CookieValue(name = DraftCookie.SIGNUP, required = false) String cookie,
            @RequestParam(required = false) String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return open.of(token == null ? user : null, token == null ? cookie : token)
                .map(application -> enter(application, request, response))
                .orElse("redirect:/signup/resume");
    }

    @GetMapping("/signup/status")
    String status(Principal user, Model model) {
        var application = user == null ? Optional.<Application>empty() : applications.ofApplicant(user.getName());
        if (application.isEmpty()) {
            return "redirect:/";
        }
        var view = status.of(
                application.get(),
                tasks.of(application.get().reference(), user.getName()).isPresent());
        model.addAttribute("state", view.state().name());
        model.addAttribute("reference", view.reference());
        model.addAttribute("resumeAt", view.resumeAt());
        model.addAttribute("messages", view.messages());
        model.addAttribute(
                "paper", SessionSignIn.actingFor((Authentication) user).isPresent());
        model.addAttribute("municipalityPhone", view.municipalityPhone());
        model.addAttribute("member", view.member());
        return "status";
    }

    /** Somebody who waits for a clerk proves in another way who they are. If the clerk was faster, there is nothing to change. */
    @PostMapping("/signup/identity/another-way")
    String anotherWay(Principal user, HttpServletRequest request, HttpServletResponse response) {
        var application = open.of(user, null);
        application.ifPresent(waiting -> process.takeAnotherWay(waiting.reference()));
        return application.map(waiting -> enter(waiting, request, response)).orElse("redirect:/");
    }

    private String enter(Application application, HttpServletRequest request, HttpServletResponse response) {
        signIn.as(application.applicant(), Logins.RESIDENTS, request, response);
        DraftCookie.set(DraftCookie.SIGNUP, tokens.reissue(application.reference()), request, response);
        return "redirect:" + tasks.page(application.reference(), application.applicant(), "/signup/status");
    }

    private boolean isFreshOrWaiting(Application application) {
        return !drafts.mayOpen(application.reference(), Step.AGREE_TERMS)
                || tasks.of(application.reference(), application.applicant()).isEmpty();
    }
}
