package kr.carbonpoint.enrolment.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.enrolment.Enrolment;
import kr.carbonpoint.enrolment.EnrolmentDrafts;
import kr.carbonpoint.enrolment.EnrolmentDrafts.Progress;
import kr.carbonpoint.enrolment.Enrolments;
import kr.carbonpoint.enrolment.Hint;
import kr.carbonpoint.enrolment.Step;
import kr.carbonpoint.enrolment.process.EnrolmentProcess;
import kr.carbonpoint.enrolment.process.EnrolmentProcess.CurrentTask;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the wizard's script in Tasklist asks about an official's application: the same as of a resident's. */
@RestController
class AgencyWizard {

    private final Enrolments enrolments;
    private final EnrolmentDrafts drafts;
    private final EnrolmentProcess process;

    AgencyWizard(Enrolments enrolments, EnrolmentDrafts drafts, EnrolmentProcess process) {
        this.enrolments = enrolments;
        this.drafts = drafts;
        this.process = process;
    }

    /**
     * Everything around the form. Steps are given by the ids of their user tasks.
     *
     * @param title what stands at the top of the page
     * @param task id of the open task, {@code null} while the application waits
     * @param back the step before, {@code null} at the first one
     * @param leave where one leaves it for later
     * @param phase 1–5
     */
    record State(
            String reference,
            String title,
            String task,
            String current,
            String submitLabel,
            String back,
            String leave,
            int phase,
            List<String> phases,
            List<Progress> steps,
            int expiresInSeconds) {}

    record Hints(List<Hint> hints) {}

    record Go(String to) {}

    /** 404 for everybody who is not filling in an application. */
    @GetMapping("/agency/state")
    State state(Principal user, HttpSession session) {
        var enrolment = open(user);
        var task = process.currentTask(enrolment.reference(), enrolment.applicant());
        var step = task.map(CurrentTask::step).orElse(Step.CHECK_ENROLMENT);
        return new State(
                enrolment.reference(),
                "담당자 계정 신청",
                task.map(CurrentTask::id).orElse(null),
                task.isPresent() ? step.task() : null,
                step == Step.CHECK_ENROLMENT ? "신청하기" : "다음",
                step.before().map(Step::task).orElse(null),
                "/agency/status",
                step.phase(),
                Step.PHASES,
                drafts.progress(enrolment.reference(), step),
                session.getMaxInactiveInterval());
    }

    /** Opens another step that was reached before. */
    @PostMapping("/agency/go")
    State go(@RequestBody Go go, Principal user, HttpSession session) {
        var enrolment = open(user);
        var step = Step.of(go.to())
                .filter(wanted -> drafts.mayOpen(enrolment.reference(), wanted))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        if (!process.goTo(enrolment.reference(), enrolment.applicant(), step)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return state(user, session);
    }

    /** Keeps what is typed into the open form. A form of another tab that is no longer open changes nothing. */
    @PutMapping("/agency/tasks/{task}/draft")
    Hints keep(@PathVariable String task, @RequestBody Map<String, Object> values, Principal user) {
        var enrolment = open(user);
        return new Hints(drafts.keep(
                enrolment.reference(),
                () -> process.currentTask(enrolment.reference(), enrolment.applicant())
                        .filter(current -> current.id().equals(task))
                        .map(CurrentTask::step),
                values));
    }

    private Enrolment open(Principal user) {
        return enrolments
                .ofApplicant(user.getName())
                .filter(enrolment -> enrolment.outcome() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
