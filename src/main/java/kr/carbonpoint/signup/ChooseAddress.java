package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.home.AddressAnswers;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.Home;
import org.springframework.stereotype.Component;

/** One of the addresses that the search found. */
@Component
class ChooseAddress extends WizardStep {

    private final AddressAnswers addresses;

    ChooseAddress(AddressAnswers addresses) {
        super(Step.CHOOSE_ADDRESS);
        this.addresses = addresses;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var chosen = draft.find(Home.class);
        var values = new HashMap<String, Object>();
        values.put(
                "addresses",
                addresses.options(
                        draft.get(Entry.class).province(), draft.get(AddressQuery.class), chosen.orElse(null)));
        chosen.ifPresent(home -> values.put("address", home.address()));
        return values;
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        if (addresses.isNone(answers)) {
            draft.keepTyped(Step.SEARCH_ADDRESS, Map.of("unlisted", true));
            return Map.of("goTo", Step.SEARCH_ADDRESS.task());
        }
        draft.choose(addresses.home(
                draft.get(Entry.class).province(),
                draft.get(AddressQuery.class),
                draft.find(Home.class).orElse(null),
                answers));
        return Map.of();
    }
}
