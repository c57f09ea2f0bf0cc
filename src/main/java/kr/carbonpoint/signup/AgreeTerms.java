package kr.carbonpoint.signup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.Consent;
import kr.carbonpoint.terms.Terms;
import org.springframework.stereotype.Component;

/** Each text with a box of its own; version and time of every consent are kept (PIPA §22, 영 §17). */
@Component
class AgreeTerms extends WizardStep {

    private final Terms terms;
    private final Clock clock;

    AgreeTerms(Terms terms, Clock clock) {
        super(Step.AGREE_TERMS);
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        var given = draft.find(Consents.class);
        values.put("child", draft.needs().guardian());
        for (var term : terms.current()) {
            values.put("text_" + term.id(), term.body());
            values.put(
                    "agree_" + term.id(),
                    given.filter(consents -> consents.include(term.id())).isPresent());
        }
        return values;
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var given = new ArrayList<Consent>();
        for (var term : terms.current()) {
            if (answers.ticked("agree_" + term.id())) {
                given.add(new Consent(term.id(), term.version(), clock.instant()));
            } else if (term.required()) {
                throw new Refusal("agree_" + term.id(), "필수 항목이에요. 내용을 읽고 동의에 표시해 주세요.");
            }
        }
        application.draft().put(Step.AGREE_TERMS, new Consents(given));
        return Map.of();
    }
}
