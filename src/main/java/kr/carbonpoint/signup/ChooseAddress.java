package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.address.Address;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import org.springframework.stereotype.Component;

/** One of the addresses that the search found. */
@Component
class ChooseAddress extends WizardStep {

    private final AddressDirectory directory;

    ChooseAddress(AddressDirectory directory) {
        super(Step.CHOOSE_ADDRESS);
        this.directory = directory;
    }

    @Override
    Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        values.put(
                "addresses",
                found(draft).stream()
                        .map(address -> new Option(label(address), address.id()))
                        .toList());
        draft.find(Home.class).ifPresent(home -> values.put("address", home.address()));
        return values;
    }

    @Override
    Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        var chosen = answers.required("address", "주소를 하나 골라 주세요.");
        var home = found(draft).stream()
                .filter(address -> address.id().equals(chosen))
                .map(Home::at)
                .findFirst()
                .orElseThrow(() -> new Refusal("address", "목록에 있는 주소를 골라 주세요."));
        draft.put(Step.CHOOSE_ADDRESS, home);
        if (draft.find(Dwelling.class)
                .filter(dwelling -> !dwelling.address().equals(chosen))
                .isPresent()) {
            draft.remove(Step.ENTER_DWELLING, Step.ENTER_RESOURCES);
            // Another municipality may offer other incentives.
            draft.redo(Step.ENTER_CONTACT);
        }
        return Map.of();
    }

    private List<Address> found(Draft draft) {
        var query = draft.get(AddressQuery.class);
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
