package kr.carbonpoint.change;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.membership.Householder;
import kr.carbonpoint.membership.Institution;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Office;
import kr.carbonpoint.membership.Profile;
import org.springframework.stereotype.Component;

/** How to reach the member: of a household also who lives there, of an institution who is in charge. */
@Component
class ChangeContact extends ChangeStep {

    private final Institutions institutions;

    ChangeContact(Institutions institutions) {
        super("task_changeContact");
        this.institutions = institutions;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var profile = member.profile();
        var values = profile.institution()
                ? office(profile, institutions.of(member.reference()).orElseThrow())
                : household(profile);
        values.put("institution", profile.institution());
        return values;
    }

    private static Map<String, Object> office(Profile profile, Institution known) {
        return new Office(known.contact(), known.department(), profile.mobile(), profile.phone(), profile.email())
                .values();
    }

    private static Map<String, Object> household(Profile profile) {
        var values = new Householder(profile.relation(), profile.householder()).values();
        values.put("mobile", profile.mobile());
        values.put("phone", profile.phone());
        values.put("email", profile.email());
        values.put("householdSize", profile.householdSize());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        if (member.profile().institution()) {
            draft.office = Office.read(answers);
        } else {
            draft.reach = household(member.profile(), answers);
        }
        return Map.of();
    }

    private static ChangeDraft.Reach household(Profile profile, Answers answers) {
        return new ChangeDraft.Reach(
                ContactRules.mobile(answers.required("mobile", "휴대폰 번호를 입력해 주세요.")),
                answers.text("phone").map(ContactRules::phone).orElse(null),
                answers.text("email", 100).map(ContactRules::email).orElse(null),
                ContactRules.householdSize(answers.number("householdSize")),
                Householder.read(answers, profile.name()));
    }
}
