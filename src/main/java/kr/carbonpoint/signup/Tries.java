package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often somebody tries to prove who they are: a few times, then a pause, whichever way they take. */
@Component
class Tries {

    private final Applications applications;
    private final JdbcClient jdbc;
    private final SignupProperties properties;
    private final Clock clock;

    Tries(Applications applications, JdbcClient jdbc, SignupProperties properties, Clock clock) {
        this.applications = applications;
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What tries are counted by.
     *
     * @param person key of the number, {@code null} without one
     * @param birth key of name and birth date
     * @param mobile key of the telephone that is called, {@code null} without one
     */
    record Attempt(String reference, byte[] person, byte[] birth, byte[] mobile) {}

    /** Returns what the try can be forgiven by. */
    long count(Attempt attempt) {
        return jdbc.sql("""
                        insert into name_check_failure (reference, person, birth, mobile, at) values (?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        attempt.reference(),
                        attempt.person(),
                        attempt.birth(),
                        attempt.mobile(),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void forgive(long attempt) {
        jdbc.sql("delete from name_check_failure where id = ?").param(attempt).update();
    }

    boolean isExhausted(Attempt attempt) {
        return jdbc.sql("""
                        select count(*) from name_check_failure
                        where (reference = ? or person = ? or birth = ? or mobile = ?) and at > ?
                        """)
                        .params(attempt.reference(), attempt.person(), attempt.birth(), attempt.mobile(), pauseAgo())
                        .query(Long.class)
                        .single()
                >= properties.nameCheckTries();
    }

    void pause(String reference) {
        applications.pause(reference, properties.nameCheckPause());
    }

    /** Tries that no longer count are nobody's business any more. */
    void forgetOld() {
        jdbc.sql("delete from name_check_failure where at < ?")
                .param(pauseAgo())
                .update();
    }

    private OffsetDateTime pauseAgo() {
        return OffsetDateTime.now(clock).minus(properties.nameCheckPause());
    }
}
