package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.NameCheck;
import kr.carbonpoint.membership.MemberKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The real-name check: a few tries, then a pause, counted by application, by number, and by name and birth date. */
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
    private final JdbcClient jdbc;
    private final SignupProperties properties;
    private final Clock clock;

    NameVerification(
            NameCheck agency,
            Applications applications,
            MemberKeys keys,
            JdbcClient jdbc,
            SignupProperties properties,
            Clock clock) {
        this.agency = agency;
        this.applications = applications;
        this.keys = keys;
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Asks the agency and keeps the confirmed identity in the draft.
     *
     * @throws Refusal when the agency gives no answer: everything typed stays on the screen
     */
    public Result verify(String reference, IdentityClaim claim) {
        var application = applications.lock(reference);
        var attempt = new Attempt(reference, keys.person(claim.number()), keys.birth(claim.name(), claim.number()));
        var result = isExhausted(attempt) ? Result.PAUSED : ask(claim);
        if (result != Result.MATCH && result != Result.PAUSED) {
            count(attempt);
            result = isExhausted(attempt) ? Result.PAUSED : result;
        }
        var draft = application.draft();
        if (result == Result.MATCH) {
            confirm(draft, new Identity(claim.name().text(), claim.number().birthDate(), attempt.person()));
        } else {
            draft.keepTyped(Step.PROVE_IDENTITY, Map.of("name", claim.name().text()));
            draft.notice(Step.PROVE_IDENTITY, message(result, claim));
        }
        if (result == Result.PAUSED) {
            applications.pause(reference, properties.nameCheckPause());
        }
        if (result == Result.MATCH) {
            applications.belongsTo(reference, attempt.person());
        }
        applications.save(application);
        return result;
    }

    /** With another person, consent, contact data and what a clerk was told about the applicant do not hold any longer. */
    private static void confirm(Draft draft, Identity identity) {
        if (draft.find(Identity.class)
                .filter(before -> !before.isSameAs(identity))
                .isPresent()) {
            draft.redo(Step.AGREE_TERMS);
            draft.remove(Step.ENTER_CONTACT);
            draft.redo(Step.ENTER_RESOURCES);
        }
        draft.put(Step.PROVE_IDENTITY, identity);
    }

    private Result ask(IdentityClaim claim) {
        try {
            return Result.valueOf(
                    agency.check(claim.name().text(), claim.number()).name());
        } catch (AgencyUnavailable unavailable) {
            throw new Refusal(null, "실명 확인 기관이 지금 응답하지 않아요. 입력하신 내용은 그대로 있으니 잠시 뒤에 ‘다음’을 다시 눌러 주세요.");
        }
    }

    /** What failures are counted by. */
    private record Attempt(String reference, byte[] person, byte[] birth) {}

    private void count(Attempt attempt) {
        jdbc.sql("insert into name_check_failure (reference, person, birth, at) values (?, ?, ?, ?)")
                .params(attempt.reference(), attempt.person(), attempt.birth(), OffsetDateTime.now(clock))
                .update();
    }

    private boolean isExhausted(Attempt attempt) {
        return jdbc.sql("""
                        select count(*) from name_check_failure
                        where (reference = ? or person = ? or birth = ?) and at > ?
                        """)
                        .params(attempt.reference(), attempt.person(), attempt.birth(), pauseAgo())
                        .query(Long.class)
                        .single()
                >= properties.nameCheckTries();
    }

    /** Failures that no longer count are nobody's business any more. */
    void forgetOldFailures() {
        jdbc.sql("delete from name_check_failure where at < ?")
                .param(pauseAgo())
                .update();
    }

    private OffsetDateTime pauseAgo() {
        return OffsetDateTime.now(clock).minus(properties.nameCheckPause());
    }

    private static String message(Result result, IdentityClaim claim) {
        return switch (result) {
            case MISMATCH ->
                "이름과 주민등록번호가 서로 맞지 않아요. 주민등록증에 적힌 대로 다시 입력해 주세요."
                        + (claim.number().checksumHolds() ? "" : " 번호의 마지막 자리를 한 번 더 살펴봐 주세요.");
            case BLOCKED -> "이 번호는 지금 실명 확인이 막혀 있어요. 명의도용 차단을 쓰시면 잠시 풀고, 아니면 실명 확인 기관에 문의해 주세요.";
            case PAUSED -> "이제 다시 하실 수 있어요. 주민등록증에 적힌 대로 입력해 주세요.";
            case NOT_HELD, MATCH -> null;
        };
    }
}
