package kr.carbonpoint.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of groups given and taken, kept three years (domain.md §5.4). */
@Repository
public class GrantLog {

    /** What the application does by itself. */
    public static final String SYSTEM = "SYSTEM";

    public enum Change {
        GRANT("권한 줌"),
        WITHDRAW("권한 거둠"),
        SUSPEND("계정 잠금"),
        REACTIVATE("다시 엶");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param groupId {@code null} where the whole account was meant */
    public record Entry(OffsetDateTime at, Change change, String groupId, String actor) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by {@code null} for the application itself */
    void note(String loginId, Change change, String group, String by) {
        jdbc.sql("insert into staff_grant (at, login_id, change, group_id, actor) values (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.now(clock), loginId, change.name(), group, by == null ? SYSTEM : by)
                .update();
    }

    /** What happened to an account, the latest first. */
    public List<Entry> of(String loginId) {
        return jdbc.sql("select at, change, group_id, actor from staff_grant where login_id = ? order by id desc")
                .param(loginId)
                .query(Entry.class)
                .list();
    }

    /** Deletes what is older than three years. By the database's own time, as the trigger that keeps the rest. */
    public int forgetOld() {
        return jdbc.sql("delete from staff_grant where at <= now() - interval '3 years'")
                .update();
    }
}
