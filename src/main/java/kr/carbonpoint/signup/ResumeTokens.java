package kr.carbonpoint.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys to an unfinished application: random, kept only as hashes, good as long as the application goes on. */
@Component
public class ResumeTokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    ResumeTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new token for a cookie, in the place of all that were given out: whoever comes in shuts the door behind. */
    public String reissue(String reference) {
        jdbc.sql("delete from resume_token where reference = ?")
                .param(reference)
                .update();
        return issue(reference);
    }

    /** A new token for a link. */
    public String issue(String reference) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into resume_token (token, reference) values (?, ?)")
                .params(hash(token), reference)
                .update();
        return token;
    }

    /** The applicant of the open application that a token belongs to. */
    public Optional<String> applicant(String token) {
        return jdbc.sql("""
                        select applicant from application join resume_token using (reference)
                        where token = ? and ended_at is null
                        """).param(hash(token)).query(String.class).optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
