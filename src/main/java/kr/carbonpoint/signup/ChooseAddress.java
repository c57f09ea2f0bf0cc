package kr.carbonpoint.signup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.home.AddressAnswers;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.Home;
import org.springframework.stereotype.Component;

/** One of the addresses that the search found. */
@Component
class ChooseAddress extends WizardStep {

    /** In the place of an address: none of these. */
    private static final String UNLISTED = "UNLISTED";

    private final AddressAnswers addresses;

    ChooseAddress(AddressAnswers addresses) {
        super(Step.CHOOSE_ADDRESS);
        this.addresses = addresses;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var chosen = draft.find(Home.class);
        var options = new ArrayList<>(addresses.options(
                draft.get(Entry.class).province(), draft.get(AddressQuery.class), chosen.orElse(null)));
        options.add(new Option("맞는 주소가 목록에 없어요. 직접 적을게요.", UNLISTED));
        var values = new HashMap<String, Object>();
        values.put("addresses", options);
        values.put("mayBeTyped", true);
        chosen.ifPresent(home -> values.put("address", home.address()));
        return values;
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        if (answers.text("address").filter(UNLISTED::equals).isPresent()) {
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
