package kr.carbonpoint.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChange.Kind;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.region.Regions;
import org.springframework.stereotype.Component;

/** What is to change; of a move and of numbers also from which day, for meters end and begin with it. */
@Component
class ChooseChange extends ChangeStep {

    private final Regions regions;
    private final MemberChanges changes;
    private final Clock clock;

    ChooseChange(Regions regions, MemberChanges changes, Clock clock) {
        super("task_chooseChange");
        this.regions = regions;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var values = new HashMap<String, Object>();
        values.put(
                "provinces",
                regions.provinces().stream()
                        .map(region -> new Option(region.name(), region.code()))
                        .toList());
        values.put("what", draft.kind == null ? null : draft.kind.name());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        draft.kind = answers.choice("what", Kind.class, "무엇이 바뀌었는지 골라 주세요.");
        if (member.kind() == MemberKind.COMPLEX && (draft.kind == Kind.MOVE || draft.kind == Kind.METERS)) {
            throw new Refusal("what", "단지의 주소와 고객번호는 시·군·구청 담당자에게 알려 주세요.");
        }
        if (draft.kind == Kind.METERS && changes.vacatedOn(member.reference()).isPresent()) {
            throw new Refusal("what", "지금 등록된 집이 없어요. 먼저 ‘이사했어요’를 골라 사는 집을 알려 주세요.");
        }
        boolean seoul = draft.kind == Kind.MOVE && Regions.SEOUL.equals(province(draft, answers));
        draft.movedToSeoul = seoul;
        if ((draft.kind == Kind.MOVE || draft.kind == Kind.METERS) && !seoul) {
            draft.since = since(member, answers);
        }
        return Map.of("change", seoul ? Kind.WITHDRAWAL.name() : draft.kind.name());
    }

    private String province(ChangeDraft draft, Answers answers) {
        var province = answers.required("province", "이사 간 곳의 시·도를 골라 주세요.");
        if (regions.provinces().stream().noneMatch(region -> region.code().equals(province))) {
            throw new Refusal("province", "목록에 있는 시·도를 골라 주세요.");
        }
        draft.province = province;
        return province;
    }

    /** What is settled stays as it is: not before this half-year, and nothing twice on one day. */
    private LocalDate since(Member member, Answers answers) {
        var today = LocalDate.now(clock);
        var earliest = changes.earliestChange(member.reference());
        if (earliest.isAfter(today)) {
            throw new Refusal("changedOn", "가입하거나 바꾼 날에는 또 바꿀 수 없어요. 내일 다시 해 주세요.");
        }
        var day = ContactRules.day("changedOn", answers.required("changedOn", "날짜를 8자리로 적어 주세요. 예) 20260305"));
        if (day.isAfter(today)) {
            throw new Refusal("changedOn", "앞으로의 날짜는 적을 수 없어요. 그날이 되면 알려 주세요.");
        }
        if (day.isBefore(earliest)) {
            throw new Refusal(
                    "changedOn",
                    "%s부터 오늘까지의 날짜만 적을 수 있어요. 그 앞의 기간은 이미 다른 내용으로 정해졌어요. 더 일찍 바뀌었다면 %s을 적어 주세요."
                            .formatted(Days.words(earliest), Days.words(earliest)));
        }
        return day;
    }
}
