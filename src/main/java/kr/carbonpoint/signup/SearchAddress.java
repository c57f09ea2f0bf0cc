package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.home.AddressAnswers;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.TypedAddress;
import org.springframework.stereotype.Component;

/** Looks an address up by road name, lot or building name; one that is not found may be typed, for a clerk to register. */
@Component
class SearchAddress extends WizardStep {

    private final AddressAnswers addresses;
    private final TypedAddress typed;

    SearchAddress(AddressAnswers addresses, TypedAddress typed) {
        super(Step.SEARCH_ADDRESS);
        this.addresses = addresses;
        this.typed = typed;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var values = new HashMap<>(addresses.search(
                draft.get(Entry.class).province(),
                draft.find(AddressQuery.class).orElse(null)));
        draft.find(Home.class).filter(home -> !home.isListed()).ifPresent(home -> values.putAll(typed.shown(home)));
        return values;
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        var province = draft.get(Entry.class).province();
        if (answers.ticked("unlisted")) {
            var home = typed.read(province, answers);
            draft.put(Step.SEARCH_ADDRESS, new AddressQuery(home.district(), null));
            draft.choose(home);
            return Map.of();
        }
        draft.put(Step.SEARCH_ADDRESS, addresses.query(province, answers));
        draft.remove(Step.CHOOSE_ADDRESS);
        return Map.of();
    }
}
