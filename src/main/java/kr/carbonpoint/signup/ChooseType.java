package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.region.Regions;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Component;

/** Region first: 서울 has a programme of its own. Then the kind of membership. */
@Component
class ChooseType extends WizardStep {

    private final Regions regions;
    private final Applications applications;

    ChooseType(Regions regions, Applications applications) {
        super(Step.CHOOSE_TYPE);
        this.regions = regions;
        this.applications = applications;
    }

    @Override
    Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        values.put(
                "provinces",
                regions.provinces().stream()
                        .map(region -> new Option(region.name(), region.code()))
                        .toList());
        draft.find(Entry.class).ifPresent(entry -> {
            values.put("province", entry.province());
            values.put("memberType", entry.kind().name());
        });
        return values;
    }

    @Override
    Map<String, Object> answered(Application application, Answers answers) {
        var province = answers.required("province", "사는 곳의 시·도를 골라 주세요.");
        if (regions.provinces().stream().noneMatch(region -> region.code().equals(province))) {
            throw new Refusal("province", "목록에 있는 시·도를 골라 주세요.");
        }
        if (Regions.SEOUL.equals(province)) {
            return end(application, Outcome.SEOUL);
        }
        var kind = answers.choice("memberType", MemberKind.class, "회원 유형을 골라 주세요.");
        if (kind != MemberKind.ADULT) {
            return end(application, Outcome.LATER);
        }
        var draft = application.draft();
        var before = draft.find(Entry.class);
        if (before.isPresent() && !before.get().province().equals(province)) {
            draft.remove(Step.SEARCH_ADDRESS, Step.CHOOSE_ADDRESS, Step.ENTER_DWELLING, Step.ENTER_RESOURCES);
        }
        draft.put(Step.CHOOSE_TYPE, new Entry(province, kind));
        return Map.of("entry", "HERE");
    }

    private Map<String, Object> end(Application application, Outcome outcome) {
        applications.end(application.reference(), outcome);
        return Map.of("entry", outcome.name());
    }
}
