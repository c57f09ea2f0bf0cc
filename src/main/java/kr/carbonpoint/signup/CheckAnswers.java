package kr.carbonpoint.signup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import org.springframework.stereotype.Component;

/** All answers on one page; each step can be opened again before joining. */
@Component
class CheckAnswers extends WizardStep {

    private final Summary summary;

    CheckAnswers(Summary summary) {
        super(Step.CHECK_ANSWERS);
        this.summary = summary;
    }

    @Override
    Map<String, Object> shown(Draft draft) {
        return Map.of(
                "summary",
                summary.of(draft),
                "steps",
                Arrays.stream(Step.values())
                        .filter(step -> step != Step.CHECK_ANSWERS)
                        .map(step -> new Option(step.title(), step.task()))
                        .toList());
    }

    @Override
    Map<String, Object> answered(Application application, Answers answers) {
        var change = answers.text("change");
        var flags = new HashMap<String, Object>();
        if (change.isPresent()) {
            flags.put(
                    "goTo",
                    Step.of(change.get())
                            .orElseThrow(() -> new Refusal("change", "고칠 단계를 목록에서 골라 주세요."))
                            .task());
        } else if (step().following(application.draft()) != Step.CHECK_ANSWERS) {
            application.draft().notice("아직 채우지 않은 단계가 있어요. 이 단계를 마치면 가입할 수 있어요.");
        }
        return flags;
    }
}
