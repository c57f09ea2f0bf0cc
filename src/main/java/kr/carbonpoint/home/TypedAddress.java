package kr.carbonpoint.home;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.region.Regions;
import org.springframework.stereotype.Component;

/** The form {@code signup-search-address}: an address that the directory does not have, as a resident writes it. */
@Component
public class TypedAddress {

    private final Regions regions;

    TypedAddress(Regions regions) {
        this.regions = regions;
    }

    public Map<String, Object> shown(Home home) {
        var values = new HashMap<String, Object>();
        values.put("unlisted", true);
        values.put("roadTyped", home.road());
        values.put("lotTyped", home.lot());
        values.put("buildingTyped", home.building());
        values.put("postcodeTyped", home.postcode());
        values.put("apartmentTyped", home.apartment());
        return values;
    }

    /** @param province code of the 시·도 that it is in */
    public Home read(String province, Answers answers) {
        var district = answers.text("district").orElse("");
        if (regions.districts(province).stream()
                .noneMatch(region -> region.code().equals(district))) {
            throw new Refusal("district", "직접 적으실 때는 사는 곳의 시·군·구를 골라 주세요.");
        }
        var road = line(answers, "roadTyped");
        var lot = line(answers, "lotTyped");
        if (road.isEmpty() && lot.isEmpty()) {
            throw new Refusal("roadTyped", "도로명주소나 지번주소를 적어 주세요. 예) 완정로34번길 20");
        }
        var building = text(answers, "buildingTyped", 40);
        boolean apartment = answers.ticked("apartmentTyped");
        if (apartment && building.isEmpty()) {
            throw new Refusal("buildingTyped", "아파트 이름을 적어 주세요. 예) 동아아파트");
        }
        return Home.typed(
                district, road.orElse(null), lot.orElse(null), postcode(answers), building.orElse(null), apartment);
    }

    private static Optional<String> line(Answers answers, String field) {
        var line = text(answers, field, 100);
        if (line.filter(typed -> !typed.matches("(?s).*[가-힣]{2}.*") || !typed.matches("(?s).*\\d.*"))
                .isPresent()) {
            throw new Refusal(field, "길이나 동 이름과 번호까지 적어 주세요. 예) 완정로34번길 20");
        }
        return line;
    }

    private static String postcode(Answers answers) {
        var postcode = text(answers, "postcodeTyped", 20)
                .map(typed -> typed.replaceAll("[\\s-]", ""))
                .orElse(null);
        if (postcode != null && !postcode.matches("\\d{5}")) {
            throw new Refusal("postcodeTyped", "우편번호는 숫자 5자리예요. 모르시면 비워 두세요.");
        }
        return postcode;
    }

    /** Full-width letters and digits as the usual ones, one blank between words. */
    private static Optional<String> text(Answers answers, String field, int limit) {
        return answers.text(field, limit)
                .map(typed -> Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip());
    }
}
