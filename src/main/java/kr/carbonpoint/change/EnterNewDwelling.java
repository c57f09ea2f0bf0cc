package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.DwellingAnswers;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChanges;
import org.springframework.stereotype.Component;

/** Which home at the new address. Whether somebody else has it is looked up at once, and again when the move is made. */
@Component
class EnterNewDwelling extends ChangeStep {

    private final DwellingAnswers dwellings;
    private final HomeRules rules;
    private final MemberChanges changes;

    EnterNewDwelling(DwellingAnswers dwellings, HomeRules rules, MemberChanges changes) {
        super(ChangeDraft.DWELLING);
        this.dwellings = dwellings;
        this.rules = rules;
        this.changes = changes;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var known = Optional.ofNullable(draft.dwelling).filter(dwelling -> dwelling.isAt(draft.home));
        var values = new HashMap<>(dwellings.shown(draft.home, draft.dwelling));
        values.put(
                "askShared",
                known.filter(dwelling -> rules.isDoubtful(draft.home, dwelling)).isPresent());
        values.put(
                "askMoved",
                known.filter(dwelling -> rules.isTaken(draft.home, dwelling)).isPresent());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        var home = draft.home;
        var dwelling = dwellings.read(home, answers);
        if (changes.livesIn(member.reference(), rules.key(dwelling))) {
            throw new Refusal(home.apartment() ? "ho" : "detail", "지금 등록된 집과 같은 곳이에요. 이사 간 집을 적어 주세요.");
        }
        draft.dwelling = dwelling;
        if (rules.isTaken(home, dwelling) && !dwelling.formerMoved()) {
            draft.notice = rules.taken(home);
        } else if (rules.isDoubtful(home, dwelling) && !dwelling.shared()) {
            draft.notice = rules.doubtful();
        }
        return Map.of("askAgain", draft.notice != null);
    }
}
