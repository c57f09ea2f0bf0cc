package kr.carbonpoint.home;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.InstitutionName;
import kr.carbonpoint.membership.ContactRules;

/**
 * The shop, office, school or 단지 at the address, beside the {@link Dwelling}, which is of the building then
 * ({@link Home#asBuilding()}).
 *
 * @param area floor area in ㎡, {@code null} for a 단지
 */
public record Place(String name, BigDecimal area) {

    /**
     * Of a shop, an office, a school.
     *
     * @throws Refusal on the field that is wrong
     */
    public static Place read(Answers answers) {
        var name = InstitutionName.parse(answers.required("placeName", "가게나 기관의 이름을 입력해 주세요."), "placeName");
        var area = ContactRules.area("placeArea", answers.number("placeArea"));
        if (area == null) {
            throw new Refusal("placeArea", "면적을 ㎡ 단위 숫자로 입력해 주세요. 예) 84.9");
        }
        return new Place(name.text(), area);
    }

    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("placeName", name);
        values.put("placeArea", area);
        return values;
    }
}
