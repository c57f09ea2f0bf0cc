package kr.carbonpoint.signup.web;

import java.util.Optional;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.security.SessionSignIn;
import kr.carbonpoint.signup.Application;
import kr.carbonpoint.signup.Applications;
import kr.carbonpoint.signup.Draft;
import kr.carbonpoint.signup.Drafts;
import kr.carbonpoint.signup.Step;
import kr.carbonpoint.wizard.WizardController;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing up in Tasklist. */
@RestController
@RequestMapping("/signup")
class SignupWizard extends WizardController<Step, Draft, Application> {

    private final Drafts drafts;

    SignupWizard(Applications applications, Drafts drafts, ApplicantTasks tasks) {
        super(applications, drafts, tasks);
        this.drafts = drafts;
    }

    @Override
    protected Step at(Optional<String> task) {
        return task.map(Step::at).orElse(Step.CHECK_ANSWERS);
    }

    @Override
    protected Optional<Step> step(String task) {
        return Step.of(task);
    }

    /** The way of a guardian only goes forward. */
    @Override
    protected Optional<Step> before(Application application, Step step, String task) {
        return application.isOfGuardian() ? Optional.empty() : super.before(application, step, task);
    }

    /** Guardians cannot leave for later: an answer is short. */
    @Override
    protected Surroundings around(Application application, Step step, Optional<String> task) {
        var stage = drafts.stage(application.reference(), step);
        return new Surroundings(
                null,
                task.map(SignupWizard::submitLabel).orElse(null),
                application.isOfGuardian() ? null : "/signup/leave",
                actsForSomebody() ? "/signup/paper/end" : null,
                stage.number(),
                stage.names());
    }

    private static boolean actsForSomebody() {
        return SessionSignIn.actingFor(SecurityContextHolder.getContext().getAuthentication())
                .isPresent();
    }

    private static String submitLabel(String task) {
        return switch (task) {
            case "task_checkAnswers" -> "가입하기";
            case "task_confirmAuthentication" -> "인증했어요";
            case "task_giveConsent" -> "보내기";
            default -> "다음";
        };
    }
}
