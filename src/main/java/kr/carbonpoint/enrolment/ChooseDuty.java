package kr.carbonpoint.enrolment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.account.Duty;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.enrolment.Draft.Work;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Municipality;
import org.springframework.stereotype.Component;

/** For which municipality, and what. There is one choice of a duty, so that nobody asks for two about payments. */
@Component
class ChooseDuty extends EnrolmentStep {

    private final Municipalities municipalities;

    ChooseDuty(Municipalities municipalities) {
        super(Step.CHOOSE_DUTY);
        this.municipalities = municipalities;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        values.put("municipalities", options(choices(draft)));
        values.put("duties", duties());
        if (draft.work() != null) {
            values.put("municipality", String.valueOf(draft.work().municipality()));
            values.put("duty", draft.work().duty().name());
        }
        return values;
    }

    @Override
    protected Map<String, Object> answered(Enrolment enrolment, Answers answers) {
        enrolment.draft().work(work(answers, choices(enrolment.draft())));
        return Map.of();
    }

    /** The answer of a form with both fields. */
    static Work work(Answers answers, List<Municipality> choices) {
        var missing = "담당하는 시·군·구를 골라 주세요.";
        var chosen = answers.required("municipality", missing);
        var municipality = choices.stream()
                .filter(choice -> String.valueOf(choice.id()).equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Refusal("municipality", missing));
        return new Work(municipality.id(), answers.choice("duty", Duty.class, "맡은 업무를 하나 골라 주세요."));
    }

    static List<Option> options(List<Municipality> municipalities) {
        return municipalities.stream()
                .map(municipality -> new Option(municipality.name(), String.valueOf(municipality.id())))
                .toList();
    }

    static List<Option> duties() {
        return Arrays.stream(Duty.values())
                .map(duty -> new Option(duty.label(), duty.name()))
                .toList();
    }

    private List<Municipality> choices(Draft draft) {
        return municipalities.in(draft.office().province());
    }
}
