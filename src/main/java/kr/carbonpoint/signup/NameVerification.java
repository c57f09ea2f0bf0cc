package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.NameCheck;
import kr.carbonpoint.membership.MemberKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The real-name check: a few tries, then a pause, counted by application and by number. */
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
        byte[] person = keys.person(claim.number());
        var result = failures(reference, person) >= properties.nameCheckTries() ? Result.PAUSED : ask(claim);
        if (result == Result.MISMATCH) {
            jdbc.sql("insert into name_check_failure (reference, person, at) values (?, ?, ?)")
                    .params(reference, person, OffsetDateTime.now(clock))
                    .update();
            if (failures(reference, person) >= properties.nameCheckTries()) {
                result = Result.PAUSED;
            }
        }
        var draft = application.draft();
        if (result == Result.MATCH) {
            var number = claim.number();
            draft.put(Step.PROVE_IDENTITY, new Identity(claim.name().text(), number.birthDate(), person));
            draft.notice(null);
        } else {
            draft.keepTyped(Step.PROVE_IDENTITY, Map.of("name", claim.name().text()));
            draft.notice(message(result, claim));
        }
        if (result == Result.MATCH || result == Result.NOT_HELD) {
            applications.belongsTo(reference, person);
        }
        applications.save(application);
        return result;
    }

    /** Until when an application has to wait after too many failures. */
    Optional<ZonedDateTime> pausedUntil(String reference) {
        return jdbc.sql("""
                        select max(at) from name_check_failure where reference = ? and at > ? having count(*) >= ?
                        """)
                .params(
                        reference,
                        OffsetDateTime.now(clock).minus(properties.nameCheckPause()),
                        properties.nameCheckTries())
                .query(OffsetDateTime.class)
                .optional()
                .map(last -> last.plus(properties.nameCheckPause()).atZoneSameInstant(clock.getZone()));
    }

    private Result ask(IdentityClaim claim) {
        try {
            return Result.valueOf(
                    agency.check(claim.name().text(), claim.number()).name());
        } catch (AgencyUnavailable unavailable) {
            throw new Refusal(null, "실명 확인 기관이 지금 응답하지 않아요. 입력하신 내용은 그대로 있으니 잠시 뒤에 ‘다음’을 다시 눌러 주세요.");
        }
    }

    private long failures(String reference, byte[] person) {
        return jdbc.sql("select count(*) from name_check_failure where (person = ? or reference = ?) and at > ?")
                .params(person, reference, OffsetDateTime.now(clock).minus(properties.nameCheckPause()))
                .query(Long.class)
                .single();
    }

    private String message(Result result, IdentityClaim claim) {
        return switch (result) {
            case MISMATCH ->
                "이름과 주민등록번호가 서로 맞지 않아요. 주민등록증에 적힌 대로 다시 입력해 주세요."
                        + (claim.number().checksumHolds() ? "" : " 번호의 마지막 자리를 한 번 더 살펴봐 주세요.");
            case BLOCKED -> "명의도용 차단 서비스를 쓰고 있어 확인할 수 없어요. 차단을 잠시 풀고 다시 시도해 주세요.";
            case PAUSED ->
                "%d번 맞지 않아 %d분 동안 쉬어 갑니다. 그 뒤에 이 화면이 다시 열려요."
                        .formatted(
                                properties.nameCheckTries(),
                                properties.nameCheckPause().toMinutes());
            case NOT_HELD, MATCH -> null;
        };
    }
}
