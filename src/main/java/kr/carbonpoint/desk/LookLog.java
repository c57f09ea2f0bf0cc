package kr.carbonpoint.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.desk.Query.Way;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Grounds;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.privacy.Why;
import kr.carbonpoint.staff.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down who looked at whom and why, and tells it. */
@Repository
public class LookLog {

    private static final int SHOWN = 30;

    private final AccessLog log;
    private final SealedDocuments documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    LookLog(AccessLog log, SealedDocuments documents, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param grounds {@code null} where the purpose says it all */
    public record Look(OffsetDateTime at, String actor, String purpose, String grounds) {

        public String what() {
            return Purpose.of(purpose).map(Purpose::label).orElse("업무 처리");
        }

        public String reason() {
            return grounds == null ? null : Grounds.valueOf(grounds).label();
        }
    }

    public void looked(Staff staff, String subject, Purpose purpose, Why why) {
        log.read(staff.user(), subject, purpose, why.grounds(), documents.seal(why.words(), "access-log:" + subject));
    }

    /** Once more for the reason that was given before. */
    public void looked(Staff staff, String subject, Purpose purpose, Grounds grounds) {
        log.read(staff.user(), subject, purpose, grounds, null);
    }

    void missed(Staff staff, Way way) {
        jdbc.sql("insert into member_search_miss (at, actor, origin, municipality_id, way) values (?, ?, ?, ?, ?)")
                .params(
                        OffsetDateTime.now(clock),
                        staff.user(),
                        AccessLog.origin(),
                        staff.municipality().id(),
                        way.name())
                .update();
    }

    /** Who looked at a member or an application, the latest first. */
    public List<Look> of(String subject) {
        return jdbc.sql("""
                        select at, actor, purpose, reason as grounds from access_log
                        where subject = ? order by at desc, id desc limit ?
                        """).params(subject, SHOWN).query(Look.class).list();
    }
}
