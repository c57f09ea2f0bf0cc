package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.identity.AuthenticationProviders;
import org.springframework.stereotype.Component;

/** While the telephone asks: the applicant says when it is done, or begins anew. */
@Component
class ConfirmAuthentication implements TaskForm {

    private final Applications applications;
    private final AuthenticationProviders providers;

    ConfirmAuthentication(Applications applications, AuthenticationProviders providers) {
        this.applications = applications;
        this.providers = providers;
    }

    @Override
    public String task() {
        return "task_confirmAuthentication";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var application = applications.get(task.reference());
        if (!application.isAt(task.user())) {
            return Map.of("notice", "신청자 본인만 볼 수 있습니다.");
        }
        var asked = application.draft().get(Authentication.class);
        var values = new HashMap<String, Object>();
        values.put("notice", application.draft().notice(Step.PROVE_IDENTITY));
        values.put(
                "providerName",
                providers
                        .find(asked.provider())
                        .map(AuthenticationProviders.Provider::name)
                        .orElse("인증 앱"));
        values.put("mobileEnd", asked.mobile().substring(asked.mobile().length() - 4));
        return values;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var application = applications.lock(task.reference());
        if (!application.isAt(task.user())) {
            throw new Refusal(null, "신청자 본인만 입력할 수 있습니다.");
        }
        boolean again = answers.ticked("startAgain");
        application.draft().notice(Step.PROVE_IDENTITY, null);
        if (again) {
            application.draft().forget(Authentication.class);
        }
        applications.save(application);
        return Map.of("authentication", again ? "AGAIN" : "CONFIRMED");
    }
}
