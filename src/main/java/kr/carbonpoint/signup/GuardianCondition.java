package kr.carbonpoint.signup;

import java.util.Optional;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Component;

/** Nobody under 14 joins without the consent of a guardian (PIPA §22의2). The wizard asks long before; this is the last door. */
@Component
class GuardianCondition implements JoinCondition {

    private final GuardianConsents consents;

    GuardianCondition(GuardianConsents consents) {
        this.consents = consents;
    }

    @Override
    public Standing standing(Application application) {
        var draft = application.draft();
        return !draft.needs().guardian() || draft.has(Step.NAME_GUARDIAN)
                ? Standing.CLEAR
                : Standing.askedBack(Step.NAME_GUARDIAN, "보호자의 동의가 있어야 가입할 수 있어요.");
    }

    @Override
    public Optional<Standing> seen(String reference) {
        return consents.find(reference)
                .filter(GuardianConsent::isOpen)
                .map(consent -> Standing.open("보호자에게 동의를 부탁하는 메일을 보내고 있어요."));
    }

    @Override
    public void ended(Application application, Outcome outcome) {
        if (outcome == Outcome.JOINED) {
            application
                    .draft()
                    .find(Identity.class)
                    .filter(identity -> application.draft().needs().guardian())
                    .ifPresent(identity -> consents.keepForMember(application.reference(), identity.birthDate()));
        }
        consents.forget(application.reference());
    }
}
