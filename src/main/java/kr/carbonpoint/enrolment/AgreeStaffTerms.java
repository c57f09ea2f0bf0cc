package kr.carbonpoint.enrolment;

import java.time.Clock;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.terms.Audience;
import kr.carbonpoint.terms.Term;
import kr.carbonpoint.terms.Terms;
import org.springframework.stereotype.Component;

/** The one text for staff; its version and the time of the consent are kept (PIPA §15, §22). */
@Component
class AgreeStaffTerms extends EnrolmentStep {

    private final Terms terms;
    private final Clock clock;

    AgreeStaffTerms(Terms terms, Clock clock) {
        super(Step.AGREE_TERMS);
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        return Map.of("text_staff_privacy", term().body(), "agree_staff_privacy", draft.consented() != null);
    }

    @Override
    protected Map<String, Object> answered(Enrolment enrolment, Answers answers) {
        if (!answers.ticked("agree_staff_privacy")) {
            throw new Refusal("agree_staff_privacy", "필수 항목이에요. 내용을 읽고 동의에 표시해 주세요.");
        }
        enrolment.draft().consented(new Draft.Consented(term().version(), clock.instant()));
        return Map.of();
    }

    private Term term() {
        return terms.current(Audience.STAFF).get(0);
    }
}
