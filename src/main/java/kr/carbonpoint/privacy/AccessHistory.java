package kr.carbonpoint.privacy;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who read what about somebody, for that somebody (PIPA §35). */
@Repository
public class AccessHistory {

    private final JdbcClient jdbc;

    AccessHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Readings of one minute by one person for one purpose are one: a screen asks several times.
     *
     * @param at to the minute
     * @param actor user id of the member of staff: not for the eyes of whom it is about
     */
    public record Access(OffsetDateTime at, String actor, String purpose) {}

    /**
     * The latest first.
     *
     * @param subjects as they were logged
     */
    public List<Access> of(Collection<String> subjects, int limit, long offset) {
        return jdbc.sql("""
            select date_trunc('minute', at) as at, actor, purpose from access_log
            where subject = any(:subjects) group by 1, 2, 3 order by 1 desc, 2, 3 limit :limit offset :offset
            """)
                .param("subjects", subjects.toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query(Access.class)
                .list();
    }
}
