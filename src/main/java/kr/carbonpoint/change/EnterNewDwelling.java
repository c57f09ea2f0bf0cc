package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.DwellingAnswers;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChanges;
import org.springframework.stereotype.Component;

/** Which home at the new address. Whether somebody else has it is asked at once, and again when the move is made. */
@Component
class EnterNewDwelling extends ChangeStep {

    private final DwellingAnswers dwellings;
    private final HomeRules rules;
    private final MemberChanges changes;

    EnterNewDwelling(DwellingAnswers dwellings, HomeRules rules, MemberChanges changes) {
        super("task_enterNewDwelling");
        this.dwellings = dwellings;
        this.rules = rules;
        this.changes = changes;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var values = new HashMap<>(dwellings.shown(draft.home, draft.dwelling));
        // A refusal leaves the form as it is: what it may ask for has to be there already.
        values.put("askShared", !draft.home.apartment());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        var home = draft.home;
        var dwelling = dwellings.read(home, answers);
        var field = home.apartment() ? "ho" : "detail";
        if (changes.livesIn(member.reference(), rules.key(dwelling))) {
            throw new Refusal(field, "지금 등록된 집과 같은 곳이에요. 이사 간 집을 적어 주세요.");
        }
        if (rules.isTaken(home, dwelling)) {
            throw new Refusal(field, rules.taken(home));
        }
        if (rules.isDoubtful(home, dwelling) && !dwelling.shared()) {
            throw new Refusal("sharedHouse", rules.doubtful());
        }
        draft.dwelling = dwelling;
        return Map.of();
    }
}
