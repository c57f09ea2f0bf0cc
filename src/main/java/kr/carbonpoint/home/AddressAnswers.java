package kr.carbonpoint.home;

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
import kr.carbonpoint.region.Regions;
import org.springframework.stereotype.Component;

/** The forms {@code signup-search-address} and {@code signup-choose-address}: where an address is. */
@Component
public class AddressAnswers {

    private static final String EVERYWHERE = "ALL";
    private static final String UNLISTED = "UNLISTED";

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

    /**
     * Only a search that finds something.
     *
     * @throws Refusal with advice when nothing or too much is found
     */
    public AddressQuery query(String province, Answers answers) {
        var keyword = answers.required("keyword", "도로명과 건물번호 또는 건물 이름을 입력해 주세요. 예) 완정로34번길 20");
        var district = answers.text("district")
                .filter(code -> !code.equals(EVERYWHERE))
                .orElse(null);
        var result = directory.search(province, district, keyword);
        return switch (result.outcome()) {
            case FOUND -> new AddressQuery(district, keyword);
            case NOTHING ->
                throw new Refusal("keyword", "%s 그래도 없으면 아래 ‘찾는 주소가 없어요’에 표시하고 직접 적어 주세요.".formatted(result.advice()));
            case TOO_MANY, TOO_SHORT -> throw new Refusal("keyword", result.advice());
        };
    }

    /**
     * What was found, to choose from, and last that it is none of these.
     *
     * @param chosen the one that was chosen before, or {@code null}; one that was typed is the first to choose from
     */
    public List<Option> options(String province, AddressQuery query, Home chosen) {
        return Stream.of(
                        typed(chosen).map(home -> new Option(home.line() + " · 직접 적은 주소", home.address())),
                        found(province, query).map(address -> new Option(label(address), address.id())),
                        Stream.of(new Option("맞는 주소가 목록에 없어요. 직접 적을게요.", UNLISTED)))
                .flatMap(options -> options)
                .toList();
    }

    /** Whether it is none of the {@link #options}, and will be typed. */
    public boolean isNone(Answers answers) {
        return answers.text("address").filter(UNLISTED::equals).isPresent();
    }

    /** One of the {@link #options}. */
    public Home home(String province, AddressQuery query, Home chosen, Answers answers) {
        var address = answers.required("address", "주소를 하나 골라 주세요.");
        return Stream.concat(typed(chosen), found(province, query).map(Home::at))
                .filter(home -> home.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new Refusal("address", "목록에 있는 주소를 골라 주세요."));
    }

    private static Stream<Home> typed(Home chosen) {
        return Stream.ofNullable(chosen).filter(home -> !home.isListed());
    }

    private Stream<Address> found(String province, AddressQuery query) {
        return query.keyword() == null
                ? Stream.empty()
                : directory.search(province, query.district(), query.keyword()).addresses().stream();
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
