package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.signup.Application.Outcome;
import kr.carbonpoint.signup.GuardianConsent.Answer;
import org.springframework.stereotype.Component;

/** The guardian, now known to be that person, says which child it is about, and yes or no. */
@Component
class GiveConsent extends WizardStep {

    /** 민법 §4. */
    private static final int OF_AGE = 19;

    private final GuardianConsents consents;
    private final Endings endings;
    private final Clock clock;

    GiveConsent(GuardianConsents consents, Endings endings, Clock clock) {
        super(Step.GIVE_CONSENT);
        this.consents = consents;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        return Map.of("guardian", Markdown.plain(draft.get(Identity.class).name()));
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var consent = consents.answeredBy(application.reference())
                .filter(GuardianConsent::isOpen)
                .orElseThrow(() -> new Refusal(null, "이미 끝난 신청이에요. 더 하실 일이 없어요."));
        var answer = answers.choice("consent", Answer.class, "동의하는지 골라 주세요.");
        if (answer == Answer.REFUSED) {
            consents.answered(consent.reference(), answer, null);
            endings.end(application.reference(), Outcome.DECLINED);
            return Map.of("consent", "MISSING");
        }
        check(application.draft().get(Identity.class), consent.contact());
        var ward = Ward.parse(answers, LocalDate.now(clock));
        if (!answers.ticked("legalGuardian")) {
            throw new Refusal("legalGuardian", "이 아이의 법정대리인이 맞으면 표시해 주세요.");
        }
        consents.answered(consent.reference(), answer, ward);
        endings.end(application.reference(), Outcome.CONSENTED);
        return Map.of("consent", "GIVEN");
    }

    private void check(Identity guardian, Guardian named) {
        if (!guardian.name().replace(" ", "").equalsIgnoreCase(named.name().replace(" ", ""))) {
            throw new Refusal(null, "자녀가 적은 보호자 이름과 인증하신 이름이 달라요. 자녀의 신청 화면에서 보호자 정보를 고쳐 달라고 해 주세요.");
        }
        if (Period.between(guardian.birthDate(), LocalDate.now(clock)).getYears() < OF_AGE) {
            throw new Refusal(null, "성인인 법정대리인만 여기서 동의할 수 있어요. 사는 곳의 시·군·구에 종이 동의서로 내 주세요.");
        }
    }
}
