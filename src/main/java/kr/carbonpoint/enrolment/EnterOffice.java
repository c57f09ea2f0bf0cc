package kr.carbonpoint.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.enrolment.Draft.Office;
import kr.carbonpoint.region.Region;
import kr.carbonpoint.region.Regions;
import org.springframework.stereotype.Component;

/** Where the official works. 서울 has a programme of its own, and nobody to work for here. */
@Component
class EnterOffice extends EnrolmentStep {

    private static final int LONGEST = 60;

    private final Regions regions;

    EnterOffice(Regions regions) {
        super(Step.ENTER_OFFICE);
        this.regions = regions;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        values.put(
                "provinces",
                provinces().stream()
                        .map(region -> new Option(region.name(), region.code()))
                        .toList());
        if (draft.office() != null) {
            values.put("organisation", draft.office().organisation());
            values.put("department", draft.office().department());
            values.put("position", draft.office().position());
            values.put("province", draft.office().province());
        }
        return values;
    }

    @Override
    protected Map<String, Object> answered(Enrolment enrolment, Answers answers) {
        var province = answers.required("province", "담당하는 곳의 시·도를 골라 주세요.");
        if (provinces().stream().noneMatch(region -> region.code().equals(province))) {
            throw new Refusal("province", "목록에 있는 시·도를 골라 주세요.");
        }
        enrolment
                .draft()
                .office(new Office(
                        text(answers, "organisation", "기관 이름을 입력해 주세요. 예) 인천광역시 검단구청"),
                        text(answers, "department", "부서 이름을 입력해 주세요. 예) 환경보전과"),
                        text(answers, "position", "직위를 입력해 주세요. 예) 주무관"),
                        province));
        return Map.of();
    }

    private static String text(Answers answers, String field, String missing) {
        var text = Typed.line(answers.text(field, LONGEST).orElse(""));
        if (text.isEmpty()) {
            throw new Refusal(field, missing);
        }
        return text;
    }

    private List<Region> provinces() {
        return regions.provinces().stream()
                .filter(region -> !region.code().equals(Regions.SEOUL))
                .toList();
    }
}
