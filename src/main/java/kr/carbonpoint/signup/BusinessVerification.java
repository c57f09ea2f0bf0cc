package kr.carbonpoint.signup;

import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.BusinessClaim;
import kr.carbonpoint.identity.BusinessRegistry;
import kr.carbonpoint.identity.BusinessRegistry.Outcome;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.signup.Tries.Attempt;
import org.springframework.stereotype.Service;

/** The check of a business with the national tax service; whoever guesses has to pause as with names. */
@Service
public class BusinessVerification {

    /** How a check ended, as the model's gateway reads it. */
    public enum Result {
        MATCHES,
        AGAIN,
        PAUSED
    }

    private static final String PAUSED = "이제 다시 하실 수 있어요. 사업자등록증에 적힌 대로 입력해 주세요.";

    private final BusinessRegistry registry;
    private final Applications applications;
    private final MemberKeys keys;
    private final Tries tries;
    private final Proof proof;

    BusinessVerification(
            BusinessRegistry registry, Applications applications, MemberKeys keys, Tries tries, Proof proof) {
        this.registry = registry;
        this.applications = applications;
        this.keys = keys;
        this.tries = tries;
        this.proof = proof;
    }

    /**
     * Asks the registry and keeps what it confirms in the draft.
     *
     * @throws Refusal when the registry gives no answer: everything typed stays on the screen
     */
    public Result verify(String reference, BusinessClaim claim) {
        var application = applications.lock(reference);
        var number = keys.business(claim.number());
        var attempt = new Attempt(reference, number, number, null);
        var outcome = tries.isExhausted(attempt) ? null : ask(claim);
        if (outcome == Outcome.MISMATCH) {
            tries.count(attempt);
        }
        var draft = application.draft();
        var result =
                outcome == Outcome.MATCHES ? Result.MATCHES : tries.isExhausted(attempt) ? Result.PAUSED : Result.AGAIN;
        if (result == Result.MATCHES) {
            confirm(application, claim);
        } else {
            draft.keepTyped(Step.PROVE_IDENTITY, ProveBusiness.form(claim.name().text(), business(claim)));
            draft.notice(Step.PROVE_IDENTITY, result == Result.PAUSED ? PAUSED : message(outcome, claim));
        }
        if (result == Result.PAUSED) {
            tries.pause(reference);
        }
        applications.save(application);
        return result;
    }

    private void confirm(Application application, BusinessClaim claim) {
        var draft = application.draft();
        boolean complex = draft.needs().site() == Needs.Site.COMPLEX;
        var person = complex ? keys.manager(claim.number(), "") : keys.business(claim.number());
        proof.confirm(application, new Identity(claim.name().text(), null, person, null));
        draft.put(Step.PROVE_IDENTITY, business(claim));
        if (complex) {
            // One business manages many: an application for one 단지 does not take the place of that for another.
            applications.belongsTo(application.reference(), null, null);
        }
    }

    private Outcome ask(BusinessClaim claim) {
        try {
            return registry.check(claim);
        } catch (AgencyUnavailable unavailable) {
            throw new Refusal(null, "국세청의 사업자 확인이 지금 되지 않아요. 입력하신 내용은 그대로 있으니 잠시 뒤에 ‘다음’을 다시 눌러 주세요.");
        }
    }

    private static Business business(BusinessClaim claim) {
        return new Business(
                claim.number().digits(),
                claim.corporateNumber() == null ? null : claim.corporateNumber().digits(),
                claim.representative().text(),
                claim.openedOn());
    }

    private static String message(Outcome outcome, BusinessClaim claim) {
        return switch (outcome) {
            case MISMATCH ->
                "국세청에 등록된 내용과 다른 것이 있어요. 상호, 대표자 이름, 개업연월일을 사업자등록증에 적힌 대로 다시 입력해 주세요."
                        + (claim.corporateNumber() == null
                                        || claim.corporateNumber().checksumHolds()
                                ? ""
                                : " 법인등록번호도 한 번 더 살펴봐 주세요.");
            case SUSPENDED -> "휴업 중인 사업자등록번호예요. 세무서에 영업을 다시 시작한다고 신고한 뒤에 가입해 주세요.";
            case CLOSED -> "폐업한 사업자등록번호예요. 지금 쓰시는 사업자등록번호를 입력해 주세요.";
            case UNKNOWN -> "국세청에 없는 사업자등록번호예요. 번호를 다시 확인해 주세요. 새로 등록하셨다면 하루나 이틀 뒤에 다시 해 주세요.";
            case MATCHES -> null;
        };
    }
}
