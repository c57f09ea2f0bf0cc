package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.signup.Guardian.Relation;
import org.springframework.stereotype.Component;

/** Who the legal guardian is and how to reach them: all that may be kept before they consent (PIPA §22의2②). */
@Component
class NameGuardian extends WizardStep {

    NameGuardian() {
        super(Step.NAME_GUARDIAN);
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        draft.find(Guardian.class).ifPresent(guardian -> {
            values.put("guardianName", guardian.name());
            values.put("guardianRelation", guardian.relation().name());
            values.put("guardianEmail", guardian.email());
        });
        return values;
    }

    /** Whoever consented before is asked anew, and the child's identity with them. */
    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var name = PersonName.parse(answers.required("guardianName", "보호자의 이름을 적어 주세요."), "guardianName");
        var relation = answers.choice("guardianRelation", Relation.class, "보호자와 어떤 사이인지 골라 주세요.");
        var email = email(answers.text("guardianEmail", 100)
                .orElseThrow(() -> new Refusal("guardianEmail", "보호자의 이메일 주소를 적어 주세요.")));
        var draft = application.draft();
        draft.put(Step.NAME_GUARDIAN, Guardian.asked(name.text(), relation, email));
        draft.redo(Step.NAME_GUARDIAN);
        draft.redo(Step.PROVE_IDENTITY);
        return Map.of();
    }

    private static String email(String typed) {
        try {
            return ContactRules.email(typed);
        } catch (Refusal wrong) {
            throw new Refusal("guardianEmail", wrong.getMessage());
        }
    }
}
