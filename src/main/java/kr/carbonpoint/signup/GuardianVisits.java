package kr.carbonpoint.signup;

import java.util.Optional;
import kr.carbonpoint.privacy.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guardians who come by the link of a mail: each answers in an application of their own. */
@Service
public class GuardianVisits {

    private final Applications applications;
    private final GuardianConsents consents;

    GuardianVisits(Applications applications, GuardianConsents consents) {
        this.applications = applications;
        this.consents = consents;
    }

    /** @param isNew whether its process is still to be started */
    public record Visit(Application answer, boolean isNew) {}

    /** Whether there is something to answer. */
    @Transactional
    public boolean isAsked(String token) {
        return consents.byToken(new Token(token).hash()).isPresent();
    }

    /** The guardian's own application, begun with the first visit; empty for a link that is not good any more. */
    @Transactional
    public Optional<Visit> come(String token) {
        return consents.byToken(new Token(token).hash()).map(this::answer);
    }

    private Visit answer(GuardianConsent consent) {
        var earlier = Optional.ofNullable(consent.answerReference())
                .map(applications::get)
                .filter(answer -> answer.outcome() == null);
        if (earlier.isPresent()) {
            return new Visit(earlier.get(), false);
        }
        var draft = new Draft();
        var child = applications.get(consent.reference()).draft().get(Entry.class);
        draft.put(Step.CHOOSE_TYPE, Entry.ofGuardian(child.province()));
        var begun = applications.beginAnswer(consent.reference(), draft);
        consents.cameAs(consent.reference(), begun.reference());
        return new Visit(begun, true);
    }
}
