package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.DwellingAnswers;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.Place;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChanges;
import org.springframework.stereotype.Component;

/** Which home at the new address, or which place of an institution. Whether somebody else has it is looked up at once, and again when the move is made. */
@Component
class EnterNewDwelling extends ChangeStep {

    private final DwellingAnswers dwellings;
    private final HomeRules rules;
    private final MemberChanges changes;
    private final Institutions institutions;

    EnterNewDwelling(DwellingAnswers dwellings, HomeRules rules, MemberChanges changes, Institutions institutions) {
        super(ChangeDraft.DWELLING);
        this.dwellings = dwellings;
        this.rules = rules;
        this.changes = changes;
        this.institutions = institutions;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var home = draft.home(member);
        var values = new HashMap<>(dwellings.shown(home, draft.dwelling));
        if (member.profile().institution()) {
            values.put("place", true);
            Optional.ofNullable(draft.place)
                    .or(() -> institutions.of(member.reference()).map(known -> new Place(known.place(), null)))
                    .ifPresent(place -> values.putAll(place.values()));
            return values;
        }
        var known = Optional.ofNullable(draft.dwelling).filter(dwelling -> dwelling.isAt(home));
        values.put(
                "askShared",
                known.filter(dwelling -> rules.isDoubtful(home, dwelling)).isPresent());
        values.put(
                "askMoved",
                known.filter(dwelling -> rules.isTaken(home, dwelling)).isPresent());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        var home = draft.home(member);
        boolean institution = member.profile().institution();
        draft.place = institution ? Place.read(answers) : null;
        draft.dwelling = dwellings.read(home, answers);
        if (changes.livesIn(member.reference(), rules.key(draft.dwelling, draft.place))) {
            throw new Refusal(home.apartment() ? "ho" : "detail", "지금 등록된 곳과 같아요. 이사 간 곳을 적어 주세요.");
        }
        if (!institution) {
            draft.notice = question(home, draft.dwelling);
        }
        return Map.of("askAgain", draft.notice != null);
    }

    private String question(Home home, Dwelling dwelling) {
        if (rules.isTaken(home, dwelling) && !dwelling.formerMoved()) {
            return rules.taken(home);
        }
        return rules.isDoubtful(home, dwelling) && !dwelling.shared() ? rules.doubtful() : null;
    }
}
