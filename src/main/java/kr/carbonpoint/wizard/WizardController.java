package kr.carbonpoint.wizard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.wizard.TypedForms.Progress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/** What the script in Tasklist asks below the path of a kind of application: where the applicant is, another step, and to keep what is typed. */
public abstract class WizardController<
        S extends Enum<S> & OrderedStep<S, D>, D extends StepDraft<S>, A extends Filing<D>> {

    private final Filings<A> filings;
    private final TypedForms<S, D, A> forms;
    private final ApplicantTasks tasks;

    protected WizardController(Filings<A> filings, TypedForms<S, D, A> forms, ApplicantTasks tasks) {
        this.filings = filings;
        this.forms = forms;
        this.tasks = tasks;
    }

    /**
     * Everything around the form. Steps are given by the ids of their user tasks.
     *
     * @param task id of the open task, {@code null} while the application waits; {@code current} is its user task
     * @param back the step before, {@code null} at the first one
     * @param steps how far one has come
     */
    public record State(
            String reference,
            String task,
            String current,
            String back,
            List<Progress> steps,
            int expiresInSeconds,
            @JsonUnwrapped Surroundings surroundings) {}

    /**
     * What depends on the kind of application.
     *
     * @param title what stands at the top of the page, {@code null} for the usual
     * @param submitLabel of the button, {@code null} while the application waits
     * @param leave where one leaves it for later, {@code null} where one cannot
     * @param desk where a clerk who enters a paper form goes back to the own desk, {@code null} for everybody else
     * @param phase number of the stage, from 1
     * @param phases names of all stages
     */
    public record Surroundings(
            String title, String submitLabel, String leave, String desk, int phase, List<String> phases) {}

    public record Hints(List<Hint> hints) {}

    public record Go(String to) {}

    /** The step that somebody is at, the last one while the application waits. */
    protected abstract S at(Optional<String> task);

    /** The step that a user task is of. */
    protected abstract Optional<S> step(String task);

    /** Where the way back leads: from a task beside the way to the step that it helps with. */
    protected Optional<S> before(A application, S step, String task) {
        return step(task).isPresent() ? forms.before(application.reference(), step) : Optional.of(step);
    }

    /** @param task the open user task */
    protected abstract Surroundings around(A application, S step, Optional<String> task);

    /** 404 for everybody who is not filling in an application. */
    @GetMapping("/state")
    public State state(Principal user, HttpSession session) {
        var application = open(user);
        var task = tasks.of(application.reference(), application.applicant());
        var key = task.map(ApplicantTasks.Open::key);
        var step = at(key);
        return new State(
                application.reference(),
                task.map(ApplicantTasks.Open::id).orElse(null),
                key.orElse(null),
                key.flatMap(open -> before(application, step, open))
                        .map(OrderedStep::task)
                        .orElse(null),
                forms.progress(application.reference(), step),
                session.getMaxInactiveInterval(),
                around(application, step, key));
    }

    /** Opens another step that was reached before. */
    @PostMapping("/go")
    public State go(@RequestBody Go go, Principal user, HttpSession session) {
        var application = open(user);
        var step = step(go.to())
                .filter(wanted -> forms.mayOpen(application.reference(), wanted))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        if (!tasks.leave(application.reference(), application.applicant(), step.task())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return state(user, session);
    }

    /** Keeps what is typed into the open form. A form of another tab that is no longer open changes nothing. */
    @PutMapping("/tasks/{task}/draft")
    public Hints keep(@PathVariable String task, @RequestBody Map<String, Object> values, Principal user) {
        var application = open(user);
        return new Hints(forms.keep(
                application.reference(),
                () -> tasks.of(application.reference(), application.applicant())
                        .filter(current -> current.id().equals(task))
                        .map(ApplicantTasks.Open::key),
                values));
    }

    private A open(Principal user) {
        return filings.ofApplicant(user.getName())
                .filter(application -> application.draft() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
