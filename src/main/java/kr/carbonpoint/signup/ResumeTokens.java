package kr.carbonpoint.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys to an unfinished application: random, kept only as hashes, good until the draft would expire. */
@Component
public class ResumeTokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SignupProperties properties;
    private final Clock clock;

    ResumeTokens(JdbcClient jdbc, SignupProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** A new token for a cookie or a link. */
    public String issue(String reference) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into resume_token (token, reference, expires_at) values (?, ?, ?)")
                .params(hash(token), reference, OffsetDateTime.now(clock).plus(properties.draftLifetime()))
                .update();
        return token;
    }

    /** The applicant of the open application that a token belongs to. */
    public Optional<String> applicant(String token) {
        return jdbc.sql("""
                        select applicant from application join resume_token using (reference)
                        where token = ? and expires_at > ? and ended_at is null
                        """)
                .params(hash(token), OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
