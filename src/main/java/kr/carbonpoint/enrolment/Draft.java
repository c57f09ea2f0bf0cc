package kr.carbonpoint.enrolment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import kr.carbonpoint.account.Duty;
import kr.carbonpoint.engine.Logins.PasswordHash;
import kr.carbonpoint.wizard.StepDraft;

/** Everything answered so far. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class Draft extends StepDraft<Step> {

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
        redone(Step.AGREE_TERMS);
    }

    /** Another 시도 has other municipalities. */
    void office(Office entered) {
        if (office != null && !office.province().equals(entered.province())) {
            work = null;
            forgetTyped(Step.CHOOSE_DUTY);
        }
        office = entered;
        redone(Step.ENTER_OFFICE);
    }

    void work(Work chosen) {
        work = chosen;
        redone(Step.CHOOSE_DUTY);
    }

    void official(Official entered) {
        official = entered;
        redone(Step.ENTER_OFFICIAL);
    }

    @Override
    protected boolean isAnswered(Step step) {
        var answer = switch (step) {
            case AGREE_TERMS -> consented;
            case ENTER_OFFICE -> office;
            case CHOOSE_DUTY -> work;
            case ENTER_OFFICIAL -> official;
            case CHECK_ENROLMENT -> null;
        };
        return answer != null;
    }
}
