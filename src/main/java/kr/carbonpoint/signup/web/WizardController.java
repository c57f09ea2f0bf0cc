package kr.carbonpoint.signup.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.signup.Application;
import kr.carbonpoint.signup.Applications;
import kr.carbonpoint.signup.Drafts;
import kr.carbonpoint.signup.Hint;
import kr.carbonpoint.signup.Step;
import kr.carbonpoint.signup.process.SignupProcess;
import kr.carbonpoint.signup.process.SignupProcess.CurrentTask;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the wizard's script in Tasklist asks: where the applicant is, another step, and to keep what is typed. */
@RestController
class WizardController {

    private final Applications applications;
    private final Drafts drafts;
    private final SignupProcess process;

    WizardController(Applications applications, Drafts drafts, SignupProcess process) {
        this.applications = applications;
        this.drafts = drafts;
        this.process = process;
    }

    /**
     * Everything around the form. Steps are given by the ids of their user tasks.
     *
     * @param task id of the open task, {@code null} while the application waits
     * @param back the step before, {@code null} at the first one
     * @param leave where one leaves it for later, {@code null} for guardians: an answer is short
     * @param phase 1–5, the stages of the guide; of guardians 1–2
     */
    record State(
            String reference,
            String task,
            String current,
            String submitLabel,
            String back,
            String leave,
            int phase,
            List<String> phases,
            List<Drafts.Progress> steps,
            int expiresInSeconds) {}

    record Hints(List<Hint> hints) {}

    record Go(String to) {}

    /** 404 for everybody who is not filling in an application. */
    @GetMapping("/signup/state")
    State state(Principal user, HttpSession session) {
        var application = open(user);
        var task = process.currentTask(application.reference(), application.applicant());
        var step = task.map(WizardController::step).orElse(Step.CHECK_ANSWERS);
        var stage = drafts.stage(application.reference(), step);
        return new State(
                application.reference(),
                task.map(CurrentTask::id).orElse(null),
                task.map(CurrentTask::key).orElse(null),
                task.map(WizardController::submitLabel).orElse(null),
                drafts.before(application.reference(), step).map(Step::task).orElse(null),
                application.isOfGuardian() ? null : "/signup/leave",
                stage.number(),
                stage.names(),
                drafts.progress(application.reference(), step),
                session.getMaxInactiveInterval());
    }

    /** Opens another step that was reached before. */
    @PostMapping("/signup/go")
    State go(@RequestBody Go go, Principal user, HttpSession session) {
        var application = open(user);
        var step = Step.of(go.to())
                .filter(wanted -> drafts.mayOpen(application.reference(), wanted))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        if (!process.goTo(application.reference(), application.applicant(), step)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return state(user, session);
    }

    /** Keeps what is typed into the open form. A form of another tab that is no longer open changes nothing. */
    @PutMapping("/signup/tasks/{task}/draft")
    Hints keep(@PathVariable String task, @RequestBody Map<String, Object> values, Principal user) {
        var application = open(user);
        return new Hints(drafts.keep(
                application.reference(),
                () -> process.currentTask(application.reference(), application.applicant())
                        .filter(current -> current.id().equals(task))
                        .map(CurrentTask::key),
                values));
    }

    private Application open(Principal user) {
        return applications
                .ofApplicant(user.getName())
                .filter(application -> application.outcome() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Step step(CurrentTask task) {
        return Step.at(task.key());
    }

    private static String submitLabel(CurrentTask task) {
        return switch (task.key()) {
            case "task_checkAnswers" -> "가입하기";
            case "task_confirmAuthentication" -> "인증했어요";
            case "task_giveConsent" -> "보내기";
            default -> "다음";
        };
    }
}
