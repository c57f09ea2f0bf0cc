package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.home.AddressAnswers;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.TypedAddress;
import kr.carbonpoint.membership.Member;
import org.springframework.stereotype.Component;

/** Where the member has moved to, looked up as when joining; what is not found may be typed, for a clerk to register. */
@Component
class FindNewAddress extends ChangeStep {

    private final AddressAnswers addresses;
    private final TypedAddress typed;

    FindNewAddress(AddressAnswers addresses, TypedAddress typed) {
        super(ChangeDraft.ADDRESS);
        this.addresses = addresses;
        this.typed = typed;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var values = new HashMap<>(addresses.search(draft.province, draft.query));
        values.put("unlisted", draft.unlisted);
        if (draft.home != null && !draft.home.isListed()) {
            values.putAll(typed.shown(draft.home));
        }
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        draft.unlisted = answers.ticked("unlisted");
        if (draft.unlisted) {
            draft.home = typed.read(draft.province, answers);
            draft.query = new AddressQuery(draft.home.district(), null);
        } else {
            draft.query = addresses.query(draft.province, answers);
        }
        return Map.of("addressTyped", draft.unlisted);
    }
}
