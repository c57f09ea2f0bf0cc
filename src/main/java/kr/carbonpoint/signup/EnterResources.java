package kr.carbonpoint.signup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.ResourceAnswers;
import kr.carbonpoint.home.ResourceAnswers.Teller;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.wizard.Hint;
import org.springframework.stereotype.Component;

/** 자원정보: for each resource who bills it, and under which customer number. */
@Component
class EnterResources extends WizardStep {

    private final ResourceAnswers resources;
    private final HomeRules rules;

    EnterResources(ResourceAnswers resources, HomeRules rules) {
        super(Step.ENTER_RESOURCES);
        this.resources = resources;
        this.rules = rules;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var answered = draft.find(Resources.class);
        var values = new HashMap<>(resources.shown(draft.home(), answered.orElse(null)));
        values.put("site", draft.needs().site().name());
        for (var resource : Resource.values()) {
            var field = ResourceAnswers.field(resource);
            values.put(
                    field + "AskMoved",
                    answered.flatMap(known -> known.meter(resource))
                            .filter(rules::isTaken)
                            .isPresent());
            values.put(
                    field + "Moved",
                    answered.filter(known -> known.disputed().contains(resource))
                            .isPresent());
        }
        return values;
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        draft.put(Step.ENTER_RESOURCES, resources.read(draft.home(), answers, teller(draft)));
        return Map.of();
    }

    @Override
    protected List<Hint> hints(Application application, Answers typed) {
        var draft = application.draft();
        var hints = new ArrayList<Hint>();
        for (var resource : Resource.values()) {
            var field = ResourceAnswers.field(resource) + "Number";
            if (typed.text(field).isPresent()) {
                hints.add(hint(resource, draft, typed, field));
            }
        }
        return hints;
    }

    private Hint hint(Resource resource, Draft draft, Answers typed, String field) {
        try {
            var meter = resources.meter(resource, draft.home(), typed, teller(draft));
            return meter.number() == null
                    ? new Hint(field, true, "")
                    : !rules.isTaken(meter)
                            ? new Hint(field, true, "쓸 수 있는 번호예요.")
                            : typed.ticked(ResourceAnswers.field(resource) + "Moved")
                                    ? new Hint(field, true, "이 번호를 쓰던 분에게 확인할게요.")
                                    : new Hint(field, false, "이미 다른 회원이 등록한 번호예요.");
        } catch (Refusal notYet) {
            return new Hint(field, false, notYet.getMessage());
        }
    }

    private static Teller teller(Draft draft) {
        return draft.needs().site() == Needs.Site.COMPLEX ? Teller.COMPLEX : Teller.RESIDENT;
    }
}
