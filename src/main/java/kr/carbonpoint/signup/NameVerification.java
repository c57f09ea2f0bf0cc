package kr.carbonpoint.signup;

import java.util.Map;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.NameCheck;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.signup.Tries.Attempt;
import org.springframework.stereotype.Service;

/** The real-name check. */
@Service
public class NameVerification {

    /** How a check ended, as the model's gateway reads it. */
    public enum Result {
        MATCH,
        MISMATCH,
        NOT_HELD,
        BLOCKED,
        PAUSED
    }

    private final NameCheck agency;
    private final Applications applications;
    private final MemberKeys keys;
    private final Tries tries;
    private final Proof proof;

    NameVerification(NameCheck agency, Applications applications, MemberKeys keys, Tries tries, Proof proof) {
        this.agency = agency;
        this.applications = applications;
        this.keys = keys;
        this.tries = tries;
        this.proof = proof;
    }

    /**
     * Asks the agency and keeps the confirmed identity in the draft.
     *
     * @throws Refusal when the agency gives no answer: everything typed stays on the screen
     */
    public Result verify(String reference, IdentityClaim claim) {
        var application = applications.lock(reference);
        var number = claim.number();
        var attempt = new Attempt(reference, keys.person(number), keys.birth(claim.name(), number.birthDate()), null);
        if (tries.isExhausted(attempt)) {
            return failed(application, claim, Result.PAUSED);
        }
        var answer = ask(claim);
        if (answer.outcome() != NameCheck.Outcome.MATCH) {
            tries.count(attempt);
            return failed(
                    application,
                    claim,
                    tries.isExhausted(attempt)
                            ? Result.PAUSED
                            : Result.valueOf(answer.outcome().name()));
        }
        proof.confirm(
                application,
                new Identity(
                        claim.name().text(),
                        number.birthDate(),
                        attempt.person(),
                        answer.ci() == null ? null : keys.ci(answer.ci())));
        return Result.MATCH;
    }

    private Result failed(Application application, IdentityClaim claim, Result result) {
        var draft = application.draft();
        draft.keepTyped(
                Step.PROVE_IDENTITY,
                Map.of("proofWay", ProofWay.NUMBER.name(), "name", claim.name().text()));
        draft.notice(Step.PROVE_IDENTITY, message(result, claim));
        if (result == Result.PAUSED) {
            tries.pause(application.reference());
        }
        applications.save(application);
        return result;
    }

    private NameCheck.Answer ask(IdentityClaim claim) {
        try {
            return agency.check(claim.name().text(), claim.number());
        } catch (AgencyUnavailable unavailable) {
            throw new Refusal(null, "실명 확인 기관이 지금 응답하지 않아요. 입력하신 내용은 그대로 있으니 잠시 뒤에 ‘다음’을 다시 눌러 주세요.");
        }
    }

    private static String message(Result result, IdentityClaim claim) {
        var card = claim.number().isForeigner() ? "외국인등록증" : "주민등록증";
        return switch (result) {
            case MISMATCH ->
                "이름과 번호가 서로 맞지 않아요. %s에 적힌 대로 다시 입력해 주세요.%s"
                        .formatted(card, claim.number().checksumHolds() ? "" : " 번호의 마지막 자리를 한 번 더 살펴봐 주세요.");
            case NOT_HELD -> "실명 확인 기관에 이름이 등록되어 있지 않아요. 입력하신 내용이 틀렸다는 뜻은 아니에요.";
            case BLOCKED -> "이 번호는 지금 실명 확인이 막혀 있어요. 명의도용 차단을 쓰시면 잠시 풀고 다시 해 주세요.";
            case PAUSED -> "이제 다시 하실 수 있어요. %s에 적힌 대로 입력해 주세요.".formatted(card);
            case MATCH -> null;
        };
    }
}
