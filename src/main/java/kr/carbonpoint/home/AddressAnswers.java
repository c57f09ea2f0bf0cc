package kr.carbonpoint.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.address.Address;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.address.SearchResult;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.region.Regions;
import org.springframework.stereotype.Component;

/** The forms {@code signup-search-address} and {@code signup-choose-address}: only what is found leads on. */
@Component
public class AddressAnswers {

    private static final String EVERYWHERE = "ALL";

    private final Regions regions;
    private final AddressDirectory directory;

    AddressAnswers(Regions regions, AddressDirectory directory) {
        this.regions = regions;
        this.directory = directory;
    }

    /**
     * What to search with.
     *
     * @param province code of the 시·도
     * @param query the last one, or {@code null}
     */
    public Map<String, Object> search(String province, AddressQuery query) {
        var districts = new ArrayList<Option>();
        districts.add(new Option("시·군·구 전체", EVERYWHERE));
        regions.districts(province).forEach(district -> districts.add(new Option(district.name(), district.code())));
        var values = new HashMap<String, Object>();
        values.put("districts", districts);
        values.put("district", query == null || query.district() == null ? EVERYWHERE : query.district());
        values.put("keyword", query == null ? null : query.keyword());
        return values;
    }

    /** @throws Refusal with advice when nothing or too much is found */
    public AddressQuery query(String province, Answers answers) {
        var keyword = answers.required("keyword", "도로명과 건물번호 또는 건물 이름을 입력해 주세요. 예) 완정로34번길 20");
        var district = answers.text("district")
                .filter(code -> !code.equals(EVERYWHERE))
                .orElse(null);
        var result = directory.search(province, district, keyword);
        if (result.outcome() != SearchResult.Outcome.FOUND) {
            throw new Refusal("keyword", result.advice());
        }
        return new AddressQuery(district, keyword);
    }

    /**
     * What was found.
     *
     * @param home the one that was chosen before, or {@code null}
     */
    public Map<String, Object> choice(String province, AddressQuery query, Home home) {
        var values = new HashMap<String, Object>();
        values.put(
                "addresses",
                found(province, query).stream()
                        .map(address -> new Option(label(address), address.id()))
                        .toList());
        values.put("address", home == null ? null : home.address());
        return values;
    }

    public Home home(String province, AddressQuery query, Answers answers) {
        var chosen = answers.required("address", "주소를 하나 골라 주세요.");
        return found(province, query).stream()
                .filter(address -> address.id().equals(chosen))
                .map(Home::at)
                .findFirst()
                .orElseThrow(() -> new Refusal("address", "목록에 있는 주소를 골라 주세요."));
    }

    private List<Address> found(String province, AddressQuery query) {
        return directory.search(province, query.district(), query.keyword()).addresses();
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
