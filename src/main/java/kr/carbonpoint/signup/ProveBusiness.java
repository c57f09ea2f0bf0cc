package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Transient;
import kr.carbonpoint.identity.BusinessClaim;
import kr.carbonpoint.identity.BusinessNumber;
import kr.carbonpoint.identity.CorporateNumber;
import kr.carbonpoint.identity.InstitutionName;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.ContactRules;
import org.springframework.stereotype.Component;

/** What stands on the certificate of business registration: looked over here, checked by the registry in the service task that follows. */
@Component
class ProveBusiness extends WizardStep {

    /** The transient variable that carries the {@link BusinessClaim} to the service task. */
    static final String CLAIM = "businessClaim";

    private final Clock clock;

    ProveBusiness(Clock clock) {
        super(Step.PROVE_IDENTITY);
        this.clock = clock;
    }

    @Override
    public String task() {
        return "task_proveBusiness";
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        return draft.find(Business.class)
                .map(business -> form(draft.get(Identity.class).name(), business))
                .orElse(Map.of());
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var claim = new BusinessClaim(
                BusinessNumber.parse(answers.required("businessNumber", "사업자등록번호를 입력해 주세요."), "businessNumber"),
                answers.ticked("corporation")
                        ? CorporateNumber.parse(
                                answers.required("corporateNumber", "법인등록번호를 입력해 주세요. 법인이 아니면 ‘법인이에요’의 표시를 지워 주세요."),
                                "corporateNumber")
                        : null,
                PersonName.parse(answers.required("representative", "사업자등록증에 적힌 대표자 이름을 입력해 주세요."), "representative"),
                InstitutionName.parse(answers.required("businessName", "사업자등록증에 적힌 상호를 입력해 주세요."), "businessName"),
                ContactRules.past(
                        "openedOn",
                        answers.required("openedOn", "사업자등록증에 적힌 개업연월일을 입력해 주세요. 예) 20150301"),
                        LocalDate.now(clock),
                        "개업연월일은 사업자등록증에 적힌 날짜를 8자리 숫자로 입력해 주세요. 예) 20150301"));
        application.draft().redo(Step.PROVE_IDENTITY);
        return Map.of(CLAIM, new Transient(claim));
    }

    /** The form as somebody filled it in. */
    static Map<String, Object> form(String name, Business business) {
        var values = new HashMap<String, Object>();
        values.put("businessNumber", business.businessNumber().formatted());
        values.put("corporation", business.corporateNumber() != null);
        values.put("corporateNumber", business.corporateNumber());
        values.put("representative", business.representative());
        values.put("businessName", name);
        values.put("openedOn", ContactRules.digits(business.openedOn()));
        return values;
    }
}
