package kr.carbonpoint.change;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.home.AddressAnswers;
import kr.carbonpoint.membership.Member;
import org.springframework.stereotype.Component;

/** One of the addresses that were found. */
@Component
class ChooseNewAddress extends ChangeStep {

    private final AddressAnswers addresses;

    ChooseNewAddress(AddressAnswers addresses) {
        super("task_chooseNewAddress");
        this.addresses = addresses;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        return addresses.choice(draft.province, draft.query, draft.home);
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        draft.home = addresses.home(draft.province, draft.query, answers);
        return Map.of();
    }
}
