package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.DwellingAnswers;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.identity.InstitutionName;
import kr.carbonpoint.membership.ContactRules;
import org.springframework.stereotype.Component;

/** A shop, an office, a school: its name and floor area, and where in the building it is. */
@Component
class PlaceQuestions implements SiteQuestions {

    @Override
    public Needs.Site site() {
        return Needs.Site.PLACE;
    }

    @Override
    public Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        values.put("place", true);
        draft.find(Place.class).ifPresent(place -> {
            values.put("placeName", place.name());
            values.put("placeArea", place.area());
        });
        draft.find(Dwelling.class)
                .filter(known -> known.isAt(draft.get(Home.class)))
                .ifPresent(known -> {
                    values.put("detail", known.detail());
                    values.put("noDetail", known.detail() == null);
                });
        return values;
    }

    @Override
    public void answered(Draft draft, Answers answers) {
        var name = InstitutionName.parse(answers.required("placeName", "가게나 기관의 이름을 입력해 주세요."), "placeName");
        var area = ContactRules.area("placeArea", answers.number("placeArea"));
        if (area == null) {
            throw new Refusal("placeArea", "면적을 ㎡ 단위 숫자로 입력해 주세요. 예) 84.9");
        }
        var detail = DwellingAnswers.detail(answers);
        draft.put(Step.ENTER_DWELLING, new Place(name.text(), area));
        draft.put(Step.ENTER_DWELLING, new Dwelling(draft.get(Home.class).address(), null, null, detail, false, false));
    }
}
