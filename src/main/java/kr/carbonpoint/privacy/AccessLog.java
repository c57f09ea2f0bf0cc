package kr.carbonpoint.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Remembers every reading of personal data by staff: who, when, from where, whose, what for (domain.md §5.4). */
@Component
public class AccessLog {

    /** The actor where somebody got the own data. */
    public static final String OWNER = "OWNER";

    private final JdbcClient jdbc;

    public AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody has downloaded everything that is held about them. From where is nobody's business. */
    public void handedOut(String subject) {
        jdbc.sql("insert into access_log (actor, origin, subject, purpose) values (?, '-', ?, ?)")
                .params(OWNER, subject, Purpose.OWN_DATA.key())
                .update();
    }

    /**
     * @param actor the user id of the member of staff
     * @param subject the reference of the application or membership whose data was shown
     */
    public void read(String actor, String subject, Purpose purpose) {
        jdbc.sql("insert into access_log (actor, origin, subject, purpose) values (?, ?, ?, ?)")
                .params(actor, origin(), subject, purpose.key())
                .update();
    }

    /**
     * The same where nothing but the person's own word says why.
     *
     * @param words sealed, bound to {@code access-log:} and the subject; {@code null} when they were asked for before
     */
    public void read(String actor, String subject, Purpose purpose, Grounds grounds, byte[] words) {
        jdbc.sql("insert into access_log (actor, origin, subject, purpose, reason, words) values (?, ?, ?, ?, ?, ?)")
                .params(actor, origin(), subject, purpose.key(), grounds.name(), words)
                .update();
    }

    /** From where the request of this thread comes. */
    public static String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : "internal";
    }
}
