package kr.carbonpoint.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When keys came and went. A member hears of each by mail, for it may have been somebody else. */
@Repository
class KeyChanges {

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeyChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of the change itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(KeyChange.Kind kind, String user) {
        var now = OffsetDateTime.now(clock);
        long change = jdbc.sql("insert into sign_in_change (user_id, kind, at) values (?, ?, ?) returning id")
                .params(user, kind.name(), now)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into due_mail (mail, member_id, about, due_at)
                        select 'SIGN_IN_CHANGED', id, ?, ? from member where login_id = ? and left_on is null
                        """).params(change, now, user).update();
    }

    /** The latest first. */
    List<KeyChange> of(String user) {
        return jdbc.sql("select kind, at from sign_in_change where user_id = ? order by id desc limit ?")
                .params(user, SHOWN)
                .query(this::change)
                .list();
    }

    /** Empty when its user has gone since. */
    Optional<KeyChange> find(long id) {
        return jdbc.sql("select kind, at from sign_in_change where id = ?")
                .param(id)
                .query(this::change)
                .optional();
    }

    private KeyChange change(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new KeyChange(
                KeyChange.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()));
    }
}
