package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.Transient;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.identity.ResidentNumber;
import org.springframework.stereotype.Component;

/** Name and resident registration number: looked over here, checked by the agency in the service task that follows. */
@Component
class ProveIdentity extends WizardStep {

    /** The transient variable that carries the {@link IdentityClaim} to the service task. */
    static final String CLAIM = "identityClaim";

    private final Clock clock;

    ProveIdentity(Clock clock) {
        super(Step.PROVE_IDENTITY);
        this.clock = clock;
    }

    @Override
    Map<String, Object> shown(Draft draft) {
        return draft.find(Identity.class)
                .<Map<String, Object>>map(identity -> Map.of("name", identity.name()))
                .orElse(Map.of());
    }

    @Override
    Map<String, Object> answered(Application application, Answers answers) {
        var today = LocalDate.now(clock);
        var name = PersonName.parse(answers.text("name").orElse(""), "name");
        var number = ResidentNumber.parse(answers.verbatim("rrnFront"), answers.verbatim("secret_rrnBack"), today);
        checkAge(application.draft().needs(), number.ageOn(today));
        application.draft().redo(Step.PROVE_IDENTITY);
        return Map.of(CLAIM, new Transient(new IdentityClaim(name, number)));
    }

    private static void checkAge(Needs needs, int age) {
        if (!needs.guardian() && age < Ward.INDEPENDENT_FROM) {
            throw new Refusal("rrnFront", "만 14세 미만은 이 유형으로 가입할 수 없어요. 앞 단계로 돌아가 회원 유형에서 ‘만 14세 미만’을 골라 주세요.");
        }
        if (needs.guardian() && age >= Ward.INDEPENDENT_FROM) {
            throw new Refusal("rrnFront", "만 14세가 되었으면 보호자 동의 없이 가입할 수 있어요. 앞 단계로 돌아가 회원 유형에서 ‘만 14세 이상’을 골라 주세요.");
        }
    }
}
