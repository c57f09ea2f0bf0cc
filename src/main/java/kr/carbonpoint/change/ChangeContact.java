package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.membership.Member;
import org.springframework.stereotype.Component;

/** How to reach the member, and how many live there. */
@Component
class ChangeContact extends ChangeStep {

    ChangeContact() {
        super("task_changeContact");
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var profile = member.profile();
        var values = new HashMap<String, Object>();
        values.put("mobile", profile.mobile());
        values.put("phone", profile.phone());
        values.put("email", profile.email());
        values.put("householdSize", profile.householdSize());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        draft.reach = new ChangeDraft.Reach(
                ContactRules.mobile(answers.required("mobile", "휴대폰 번호를 입력해 주세요.")),
                answers.text("phone").map(ContactRules::phone).orElse(null),
                answers.text("email", 100).map(ContactRules::email).orElse(null),
                ContactRules.householdSize(answers.number("householdSize")));
        return Map.of();
    }
}
