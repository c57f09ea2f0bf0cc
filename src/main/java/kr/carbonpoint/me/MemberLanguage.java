package kr.carbonpoint.me;

import kr.carbonpoint.language.LanguageChosen;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.notice.MailLanguages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A member who chooses a language gets mails in it from then on. */
@Component
class MemberLanguage {

    private final Members members;
    private final MailLanguages languages;

    MemberLanguage(Members members, MailLanguages languages) {
        this.members = members;
        this.languages = languages;
    }

    @EventListener
    void remember(LanguageChosen chosen) {
        members.byLogin(chosen.user()).ifPresent(member -> languages.remember(member.reference(), chosen.language()));
    }
}
