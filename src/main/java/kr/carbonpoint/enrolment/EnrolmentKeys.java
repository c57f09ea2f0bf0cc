package kr.carbonpoint.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.carbonpoint.privacy.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random keys to an open application, kept only as hashes: from a mail, to confirm its address, or to come back. */
@Component
public class EnrolmentKeys {

    /** What a key opens. */
    public enum Purpose {
        CONFIRM,
        RESUME
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    EnrolmentKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new key in the place of all that were given out: whoever comes in shuts the door behind. */
    public String reissue(String reference, Purpose purpose) {
        revoke(reference, purpose);
        return issue(reference, purpose, null);
    }

    /** @param lifetime {@code null}: as long as the application goes on */
    String issue(String reference, Purpose purpose, Duration lifetime) {
        var token = Token.next();
        jdbc.sql("insert into enrolment_key (token, reference, purpose, expires_at) values (?, ?, ?, ?)")
                .params(
                        token.hash(),
                        reference,
                        purpose.name(),
                        lifetime == null ? null : OffsetDateTime.now(clock).plus(lifetime))
                .update();
        return token.text();
    }

    /** The reference of the open application that a key belongs to. */
    public Optional<String> find(String token, Purpose purpose) {
        return jdbc.sql("""
                        select reference from enrolment_key join enrolment using (reference)
                        where token = ? and purpose = ? and ended_at is null and (expires_at is null or expires_at > ?)
                        """)
                .params(new Token(token).hash(), purpose.name(), OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    void revoke(String reference, Purpose purpose) {
        jdbc.sql("delete from enrolment_key where reference = ? and purpose = ?")
                .params(reference, purpose.name())
                .update();
    }
}
