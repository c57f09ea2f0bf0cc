package kr.carbonpoint.signup;

import kr.carbonpoint.language.LanguageChosen;
import kr.carbonpoint.notice.MailLanguages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An applicant who chooses a language gets mails in it, as an applicant and as a member. */
@Component
class ApplicantLanguage {

    private final Applications applications;
    private final MailLanguages languages;

    ApplicantLanguage(Applications applications, MailLanguages languages) {
        this.applications = applications;
        this.languages = languages;
    }

    @EventListener
    void remember(LanguageChosen chosen) {
        applications
                .ofApplicant(chosen.user())
                .ifPresent(application -> languages.remember(application.reference(), chosen.language()));
    }
}
