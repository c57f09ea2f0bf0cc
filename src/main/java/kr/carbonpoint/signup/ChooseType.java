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

    private final MemberKinds kinds;
    private final Regions regions;
    private final Applications applications;

    ChooseType(MemberKinds kinds, Regions regions, Applications applications) {
        super(Step.CHOOSE_TYPE);
        this.kinds = kinds;
        this.regions = regions;
        this.applications = applications;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
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
    protected Map<String, Object> answered(Application application, Answers answers) {
        var province = answers.required("province", "사는 곳의 시·도를 골라 주세요.");
        if (regions.provinces().stream().noneMatch(region -> region.code().equals(province))) {
            throw new Refusal("province", "목록에 있는 시·도를 골라 주세요.");
        }
        if (Regions.SEOUL.equals(province)) {
            keepFromLosing(application.draft(), "province", "서울은 에코마일리지에서 따로 가입해야 해요.");
            return end(application, Outcome.SEOUL);
        }
        var kind = answers.choice("memberType", MemberKind.class, "회원 유형을 골라 주세요.");
        if (kind == MemberKind.AGENCY) {
            keepFromLosing(application.draft(), "memberType", "업무 담당자는 따로 신청해야 해요.");
            return end(application, Outcome.AGENCY);
        }
        var draft = application.draft();
        var before = draft.find(Entry.class);
        if (before.isPresent() && !before.get().province().equals(province)) {
            draft.remove(Step.SEARCH_ADDRESS, Step.CHOOSE_ADDRESS, Step.ENTER_DWELLING, Step.ENTER_RESOURCES);
        }
        if (before.isPresent() && before.get().kind() != kind) {
            draft.restart();
        }
        var needs = Needs.of(kinds.row(kind));
        draft.put(Step.CHOOSE_TYPE, new Entry(province, kind, needs));
        return Map.of("entry", "HERE", "identityWay", needs.identity().name(), "guardian", needs.guardian());
    }

    /** A slip of the finger must not end an application that has answers in it. */
    private static void keepFromLosing(Draft draft, String field, String reason) {
        if (draft.has(Step.AGREE_TERMS)) {
            throw new Refusal(field, reason + " 지금까지 쓴 내용을 지우고 싶으시면 ‘나가기’를 누른 뒤 새로 시작해 주세요.");
        }
    }

    private Map<String, Object> end(Application application, Outcome outcome) {
        applications.end(application.reference(), outcome);
        return Map.of("entry", outcome.name());
    }
}
