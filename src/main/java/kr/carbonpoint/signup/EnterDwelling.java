package kr.carbonpoint.signup;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.DwellingAnswers;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.wizard.Hint;
import org.springframework.stereotype.Component;

/** 동 and 호 of an apartment, or the detailed address of another home. */
@Component
class EnterDwelling extends WizardStep {

    private final DwellingAnswers dwellings;
    private final HomeRules rules;
    private final Map<Needs.Site, SiteQuestions> otherSites = new EnumMap<>(Needs.Site.class);

    EnterDwelling(DwellingAnswers dwellings, HomeRules rules, List<SiteQuestions> otherSites) {
        super(Step.ENTER_DWELLING);
        this.dwellings = dwellings;
        this.rules = rules;
        otherSites.forEach(other -> this.otherSites.put(other.site(), other));
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var home = draft.get(Home.class);
        var other = otherSites.get(draft.needs().site());
        if (other != null) {
            var values = new HashMap<>(other.shown(draft));
            values.put("addressLine", Markdown.plain(home.line()));
            return values;
        }
        var dwelling = draft.find(Dwelling.class).filter(known -> known.isAt(home));
        var values = new HashMap<>(dwellings.shown(home, dwelling.orElse(null)));
        values.put(
                "askShared",
                dwelling.filter(known -> rules.isDoubtful(home, known)).isPresent());
        values.put(
                "askMoved", dwelling.filter(known -> rules.isTaken(home, known)).isPresent());
        return values;
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        var other = otherSites.get(draft.needs().site());
        if (other == null) {
            draft.put(Step.ENTER_DWELLING, dwellings.read(draft.get(Home.class), answers));
        } else {
            other.answered(draft, answers);
        }
        return Map.of();
    }

    @Override
    protected List<Hint> hints(Application application, Answers typed) {
        var home = application.draft().home();
        if (!home.apartment() || typed.text("ho").isEmpty()) {
            return List.of();
        }
        try {
            var dwelling = dwellings.read(home, typed);
            return List.of(
                    !rules.isTaken(home, dwelling)
                            ? new Hint("ho", true, "가입할 수 있는 동·호예요.")
                            : dwelling.formerMoved()
                                    ? new Hint("ho", true, "전에 살던 분에게 확인할게요.")
                                    : new Hint("ho", false, "이 동·호에는 이미 가입한 회원이 있어요."));
        } catch (Refusal notYet) {
            return List.of(new Hint(notYet.field(), false, notYet.getMessage()));
        }
    }
}
