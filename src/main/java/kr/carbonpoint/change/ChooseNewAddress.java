package kr.carbonpoint.change;

import java.util.HashMap;
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
        var values = new HashMap<String, Object>();
        values.put("addresses", addresses.options(draft.province, draft.query, draft.home));
        values.put("address", draft.home == null ? null : draft.home.address());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        draft.unlisted = addresses.isNone(answers);
        if (!draft.unlisted) {
            draft.home = addresses.home(draft.province, draft.query, draft.home, answers);
        }
        return Map.of("addressUnlisted", draft.unlisted);
    }
}
