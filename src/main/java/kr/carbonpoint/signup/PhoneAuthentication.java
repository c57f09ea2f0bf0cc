package kr.carbonpoint.signup;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.Authentications;
import kr.carbonpoint.identity.BirthDate;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.signup.Tries.Attempt;
import org.springframework.stereotype.Service;

/** Proving who one is on the telephone, in two steps: asking, and reading the answer once the applicant says so. */
@Service
public class PhoneAuthentication {

    /** How a step ended, as the model's gateways read it. */
    public enum Result {
        REQUESTED,
        PENDING,
        DONE,
        FAILED,
        PAUSED
    }

    private final Authentications agency;
    private final Applications applications;
    private final MemberKeys keys;
    private final Tries tries;
    private final Proof proof;

    PhoneAuthentication(Authentications agency, Applications applications, MemberKeys keys, Tries tries, Proof proof) {
        this.agency = agency;
        this.applications = applications;
        this.keys = keys;
        this.tries = tries;
        this.proof = proof;
    }

    /**
     * Has the applicant asked on the telephone. Each request counts as a failed try until it ends well, or strangers
     * could be called again and again.
     *
     * @throws Refusal when the agency gives no answer: everything typed stays on the screen
     */
    public Result request(String reference, AuthenticationClaim claim) {
        var application = applications.lock(reference);
        var draft = application.draft();
        draft.keepTyped(
                Step.PROVE_IDENTITY,
                Map.of(
                        "proofWay", ProofWay.AUTHENTICATION.name(),
                        "name", claim.name().text(),
                        "birthDate", BirthDate.typed(claim.birthDate()),
                        "mobile", claim.mobile(),
                        "provider", claim.provider()));
        var mobile = claim.mobile().replace("-", "");
        var attempt = new Attempt(reference, null, keys.birth(claim.name(), claim.birthDate()), keys.mobile(mobile));
        var result = tries.isExhausted(attempt) ? Result.PAUSED : Result.REQUESTED;
        if (result == Result.PAUSED) {
            pause(application);
        } else {
            var transaction = ask(() -> agency.request(
                    new Authentications.Request(claim.name(), claim.birthDate(), mobile, claim.provider())));
            draft.keep(new Authentication(
                    transaction,
                    claim.provider(),
                    claim.name().text(),
                    claim.birthDate(),
                    claim.mobile(),
                    tries.count(attempt)));
        }
        applications.save(application);
        return result;
    }

    /**
     * Reads whether the applicant has answered, and keeps the confirmed identity in the draft.
     *
     * @throws Refusal when the agency gives no answer: the same request can be read again
     */
    public Result read(String reference) {
        var application = applications.lock(reference);
        var asked = application.draft().get(Authentication.class);
        var answer = ask(() -> agency.result(asked.transaction()));
        return switch (answer.state()) {
            case PENDING -> {
                application.draft().notice(Step.PROVE_IDENTITY, "아직 인증이 끝나지 않았어요. 휴대폰에서 인증을 마친 뒤 다시 눌러 주세요.");
                applications.save(application);
                yield Result.PENDING;
            }
            case DONE -> done(application, asked, answer.person());
            case REJECTED -> failed(application, asked, "휴대폰에서 인증이 거절되었어요. 다시 하거나 다른 방법을 골라 주세요.");
            case EXPIRED -> failed(application, asked, "인증할 시간이 지났어요. ‘다음’을 누르면 인증 요청을 다시 보내 드려요.");
        };
    }

    private Result done(Application application, Authentication asked, Authentications.Person person) {
        var objection = objection(application, asked, person);
        if (objection.isPresent()) {
            return failed(application, asked, objection.get());
        }
        tries.forgive(asked.attempt());
        proof.confirm(application, new Identity(person.name().text(), person.birthDate(), null, keys.ci(person.ci())));
        return Result.DONE;
    }

    private static Optional<String> objection(
            Application application, Authentication asked, Authentications.Person person) {
        return person.name().isSameAs(new PersonName(asked.name()))
                        && person.birthDate().equals(asked.birthDate())
                ? Eligibility.ofNationality(application.draft().get(Entry.class).kind(), person.foreigner())
                : Optional.of("인증하신 분의 이름이나 생년월일이 적어 주신 것과 달라요. 다시 확인해 주세요.");
    }

    private Result failed(Application application, Authentication asked, String why) {
        var draft = application.draft();
        draft.forget(Authentication.class);
        draft.notice(Step.PROVE_IDENTITY, why);
        var attempt = new Attempt(
                application.reference(),
                null,
                keys.birth(new PersonName(asked.name()), asked.birthDate()),
                keys.mobile(asked.mobile().replace("-", "")));
        var result = tries.isExhausted(attempt) ? Result.PAUSED : Result.FAILED;
        if (result == Result.PAUSED) {
            pause(application);
        }
        applications.save(application);
        return result;
    }

    private void pause(Application application) {
        application.draft().notice(Step.PROVE_IDENTITY, "이제 다시 하실 수 있어요.");
        tries.pause(application.reference());
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (AgencyUnavailable unavailable) {
            throw new Refusal(null, "인증 기관이 지금 응답하지 않아요. 입력하신 내용은 그대로 있으니 잠시 뒤에 다시 눌러 주세요.");
        }
    }
}
