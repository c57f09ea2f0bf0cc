package kr.carbonpoint.change;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.home.AddressAnswers;
import kr.carbonpoint.membership.Member;
import org.springframework.stereotype.Component;

/** Where the member has moved to, looked up as when joining. */
@Component
class FindNewAddress extends ChangeStep {

    private final AddressAnswers addresses;

    FindNewAddress(AddressAnswers addresses) {
        super("task_findNewAddress");
        this.addresses = addresses;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        return addresses.search(draft.province, draft.query);
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        draft.query = addresses.query(draft.province, answers, "%s");
        return Map.of();
    }
}
