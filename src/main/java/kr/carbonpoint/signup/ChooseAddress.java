package kr.carbonpoint.signup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.address.Address;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import org.springframework.stereotype.Component;

/** One of the addresses that the search found. */
@Component
class ChooseAddress extends WizardStep {

    /** In the place of an address: none of these. */
    private static final String UNLISTED = "UNLISTED";

    private final AddressDirectory directory;

    ChooseAddress(AddressDirectory directory) {
        super(Step.CHOOSE_ADDRESS);
        this.directory = directory;
    }

    @Override
    Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        var typed = draft.find(Home.class).filter(home -> !home.isListed());
        var addresses = new ArrayList<Option>();
        typed.ifPresent(home -> addresses.add(new Option(home.line() + " · 직접 적은 주소", home.address())));
        found(draft).forEach(address -> addresses.add(new Option(label(address), address.id())));
        addresses.add(new Option("우리 집이 목록에 없어요. 직접 적을게요.", UNLISTED));
        values.put("addresses", addresses);
        draft.find(Home.class).ifPresent(home -> values.put("address", home.address()));
        return values;
    }

    @Override
    Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        var chosen = answers.required("address", "주소를 하나 골라 주세요.");
        if (UNLISTED.equals(chosen)) {
            draft.keepTyped(Step.SEARCH_ADDRESS, Map.of("unlisted", true));
            return Map.of("goTo", Step.SEARCH_ADDRESS.task());
        }
        Stream.concat(
                        draft.find(Home.class).filter(home -> !home.isListed()).stream(),
                        found(draft).stream().map(Home::at))
                .filter(home -> home.address().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Refusal("address", "목록에 있는 주소를 골라 주세요."))
                .chosenFor(draft);
        return Map.of();
    }

    private List<Address> found(Draft draft) {
        var query = draft.get(AddressQuery.class);
        if (query.keyword() == null) {
            return List.of();
        }
        return directory
                .search(draft.get(Entry.class).province(), query.district(), query.keyword())
                .addresses();
    }

    private static String label(Address address) {
        return "%s %s · 지번 %s · 우편번호 %s%s"
                .formatted(
                        address.roadAddress(),
                        address.buildingName() == null ? "" : address.buildingName(),
                        address.lotAddress(),
                        address.postcode(),
                        address.apartment() ? " · 아파트" : "");
    }
}
