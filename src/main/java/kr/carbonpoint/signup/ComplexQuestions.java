package kr.carbonpoint.signup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Place;
import kr.carbonpoint.identity.InstitutionName;
import kr.carbonpoint.membership.ComplexKind;
import org.springframework.stereotype.Component;

/** A whole 단지: its kind, its name, and how many homes it has. */
@Component
class ComplexQuestions implements SiteQuestions {

    private static final BigDecimal MOST_HOUSEHOLDS = BigDecimal.valueOf(20_000);

    @Override
    public Needs.Site site() {
        return Needs.Site.COMPLEX;
    }

    @Override
    public Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        values.put("complex", true);
        values.put("complexName", draft.get(Home.class).building());
        draft.find(Dwelling.class)
                .filter(known -> known.isAt(draft.get(Home.class)))
                .ifPresent(known -> {
                    values.put("complexName", draft.get(Place.class).name());
                    var size = draft.get(ComplexSize.class);
                    values.put("complexKind", size.kind().name());
                    values.put("households", size.households());
                });
        return values;
    }

    @Override
    public void answered(Draft draft, Answers answers) {
        var kind = answers.choice("complexKind", ComplexKind.class, "아파트, 학교, 일반건물 가운데에서 골라 주세요.");
        var name = InstitutionName.parse(answers.required("complexName", "단지 이름을 입력해 주세요."), "complexName");
        int households = kind == ComplexKind.SCHOOL ? 0 : households(answers);
        draft.put(Step.ENTER_DWELLING, new ComplexSize(kind, households));
        draft.put(Step.ENTER_DWELLING, new Place(name.text(), null));
        draft.put(Step.ENTER_DWELLING, new Dwelling(draft.get(Home.class).address(), null, null, null, false, false));
    }

    private static int households(Answers answers) {
        return answers.number("households")
                .filter(count -> count.stripTrailingZeros().scale() <= 0
                        && count.compareTo(BigDecimal.ONE) >= 0
                        && count.compareTo(MOST_HOUSEHOLDS) <= 0)
                .map(BigDecimal::intValue)
                .orElseThrow(() -> new Refusal("households", "세대 수를 1에서 20,000 사이의 숫자로 입력해 주세요. 예) 320"));
    }
}
