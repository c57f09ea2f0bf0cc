package kr.carbonpoint.enrolment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kr.carbonpoint.account.Duty;
import kr.carbonpoint.engine.Logins.PasswordHash;

/** Everything answered so far, what was typed into forms that are not submitted yet, and the messages to show. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Draft {

    record Consented(int version, Instant at) {}

    /** @param province code of the 시도 in which the municipality is looked for */
    record Office(String organisation, String department, String position, String province) {}

    /** @param municipality its id */
    record Work(long municipality, Duty duty) {}

    /** @param phone of the office */
    record Official(String name, String email, String phone, String loginId, PasswordHash password) {}

    private Consented consented;
    private Office office;
    private Work work;
    private Official official;
    private final Map<Step, Map<String, Object>> typed = new EnumMap<>(Step.class);
    private final Map<Step, String> notices = new EnumMap<>(Step.class);
    private final Set<Step> redo = EnumSet.noneOf(Step.class);

    Consented consented() {
        return consented;
    }

    Office office() {
        return office;
    }

    Work work() {
        return work;
    }

    Official official() {
        return official;
    }

    void consented(Consented given) {
        consented = given;
        redo.remove(Step.AGREE_TERMS);
    }

    /** Another 시도 has other municipalities. */
    void office(Office entered) {
        if (office != null && !office.province().equals(entered.province())) {
            work = null;
            typed.remove(Step.CHOOSE_DUTY);
        }
        office = entered;
        redo.remove(Step.ENTER_OFFICE);
    }

    void work(Work chosen) {
        work = chosen;
        redo.remove(Step.CHOOSE_DUTY);
    }

    void official(Official entered) {
        official = entered;
        redo.remove(Step.ENTER_OFFICIAL);
    }

    /** Whether a step is answered and its answer still stands. */
    boolean has(Step step) {
        var answer = switch (step) {
            case AGREE_TERMS -> consented;
            case ENTER_OFFICE -> office;
            case CHOOSE_DUTY -> work;
            case ENTER_OFFICIAL -> official;
            case CHECK_ENROLMENT -> null;
        };
        return answer != null && !redo.contains(step);
    }

    /** The answer of a step does not hold any longer: it is asked for again, with a message that says why. */
    void redo(Step step, String message) {
        redo.add(step);
        notices.put(step, message);
    }

    /** The message on top of a step's form, or {@code null}. */
    String notice(Step step) {
        return notices.get(step);
    }

    /** @param message shown until the step is submitted; {@code null} for none */
    void notice(Step step, String message) {
        notices.put(step, message);
    }

    /** What was typed into a step's form and not submitted. */
    Map<String, Object> typed(Step step) {
        return typed.getOrDefault(step, Map.of());
    }

    void keepTyped(Step step, Map<String, Object> values) {
        typed.put(step, values);
    }

    void forgetTyped(Step step) {
        typed.remove(step);
    }
}
