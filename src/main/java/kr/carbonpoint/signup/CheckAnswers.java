package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.terms.Terms;
import org.springframework.stereotype.Component;

/** All answers on one page; each step can be opened again before joining. */
@Component
class CheckAnswers extends WizardStep {

    private final Summary summary;
    private final Terms terms;
    private final Applications applications;
    private final Clock clock;

    CheckAnswers(Summary summary, Terms terms, Applications applications, Clock clock) {
        super(Step.CHECK_ANSWERS);
        this.applications = applications;
        this.clock = clock;
        this.summary = summary;
        this.terms = terms;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        return Map.of(
                "paper",
                draft.isOnPaper(),
                "summary",
                summary.of(draft),
                "steps",
                Step.of(draft).stream()
                        .filter(step -> step != Step.CHECK_ANSWERS)
                        .map(step -> new Option(step.title(), step.task()))
                        .toList());
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var change = answers.text("change");
        var flags = new HashMap<String, Object>();
        if (change.isPresent()) {
            flags.put(
                    "goTo",
                    Step.of(change.get())
                            .orElseThrow(() -> new Refusal("change", "고칠 단계를 목록에서 골라 주세요."))
                            .task());
        } else {
            if (application.draft().isOnPaper()) {
                applications.paperDestroyed(
                        application.reference(), PaperDestruction.parse(answers, LocalDate.now(clock)));
            }
            recheck(application.draft());
        }
        return flags;
    }

    /** The terms may have changed since they were agreed to. */
    private void recheck(Draft draft) {
        if (draft.has(Step.AGREE_TERMS) && !terms.current().stream().allMatch(draft.get(Consents.class)::settle)) {
            draft.redo(Step.AGREE_TERMS, "약관이 바뀌었어요. 바뀐 내용을 읽고 다시 동의해 주세요.");
        }
        var next = step().following(draft);
        if (next != Step.CHECK_ANSWERS && draft.notice(next) == null) {
            draft.notice(next, "이 단계를 마치면 가입할 수 있어요.");
        }
    }
}
