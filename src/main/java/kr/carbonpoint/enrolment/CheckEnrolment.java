package kr.carbonpoint.enrolment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import org.springframework.stereotype.Component;

/** All answers on one page; each step can be opened again before the application leaves. */
@Component
class CheckEnrolment extends EnrolmentStep {

    private final EnrolmentSummary summary;
    private final OfficialMailboxes mailboxes;
    private final Enrolments enrolments;

    CheckEnrolment(EnrolmentSummary summary, OfficialMailboxes mailboxes, Enrolments enrolments) {
        super(Step.CHECK_ENROLMENT);
        this.summary = summary;
        this.mailboxes = mailboxes;
        this.enrolments = enrolments;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        return Map.of(
                "summary",
                summary.of(draft),
                "steps",
                Arrays.stream(Step.values())
                        .filter(step -> step != Step.CHECK_ENROLMENT)
                        .map(step -> new Option(step.title(), step.task()))
                        .toList());
    }

    @Override
    protected Map<String, Object> answered(Enrolment enrolment, Answers answers) {
        var change = answers.text("change");
        if (change.isPresent()) {
            var step = change.flatMap(Step::of).orElseThrow(() -> new Refusal("change", "목록에 있는 단계를 골라 주세요."));
            return Map.of("goTo", step.task());
        }
        var flags = new HashMap<String, Object>();
        boolean confirmed = mailboxes.isConfirmed(enrolment);
        if (!confirmed) {
            enrolments.confirm(enrolment.reference(), null);
        }
        flags.put("emailConfirmed", confirmed);
        return flags;
    }
}
