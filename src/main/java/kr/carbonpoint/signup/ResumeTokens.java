package kr.carbonpoint.signup;

import java.util.Optional;
import kr.carbonpoint.privacy.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys to an unfinished application: random, kept only as hashes, good as long as the application goes on. */
@Component
public class ResumeTokens {

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
        var token = Token.next();
        jdbc.sql("insert into resume_token (token, reference) values (?, ?)")
                .params(token.hash(), reference)
                .update();
        return token.text();
    }

    /** The applicant of the open application that a token belongs to. */
    public Optional<String> applicant(String token) {
        return jdbc.sql("""
                        select applicant from application join resume_token using (reference)
                        where token = ? and ended_at is null
                        """).param(new Token(token).hash()).query(String.class).optional();
    }
}
