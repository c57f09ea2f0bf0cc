package kr.carbonpoint.recovery;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was given out, at most one link and one number an account; only hashes are kept. */
@Repository
class RecoveryRows {

    /** So many links a day: nobody's mailbox is filled by somebody else. */
    private static final int LINKS_A_DAY = 5;

    /** So many wrong numbers: then a new one has to be handed over. */
    private static final int MISSES = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a link that is asked for; false when there were enough today. What is over is tidied away. */
    boolean count(String loginId) {
        var today = LocalDate.now(clock);
        jdbc.sql("delete from recovery where day < ? - 1").param(today).update();
        return jdbc.sql("""
                        insert into recovery as known (login_id, way, day, times) values (:login, 'LINK', :today, 1)
                        on conflict (login_id, way) do update
                        set day = :today, times = case when known.day = :today then known.times + 1 else 1 end
                        where known.day <> :today or known.times < :most
                        """)
                        .param("login", loginId)
                        .param("today", today)
                        .param("most", LINKS_A_DAY)
                        .update()
                == 1;
    }

    /** Makes a secret good, in the place of the one before. */
    void open(String loginId, Way way, byte[] secret, OffsetDateTime until) {
        jdbc.sql("""
                        insert into recovery (login_id, way, secret, until, day, times)
                        values (:login, :way, :secret, :until, :today, 0)
                        on conflict (login_id, way) do update
                        set secret = :secret, until = :until, day = :today,
                            times = case when :way = 'LINK' then recovery.times else 0 end
                        """)
                .param("login", loginId)
                .param("way", way.name())
                .param("secret", secret)
                .param("until", until)
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** Takes the number of an account away when it is this one; else that is counted as a miss. */
    boolean take(String loginId, byte[] secret) {
        var good = jdbc.sql("""
                        select secret from recovery
                        where login_id = ? and way = 'NUMBER' and until > ? and times < ? for update
                        """)
                .params(loginId, OffsetDateTime.now(clock), MISSES)
                .query(byte[].class)
                .optional();
        boolean fits =
                good.filter(known -> MessageDigest.isEqual(known, secret)).isPresent();
        jdbc.sql(
                        fits
                                ? "delete from recovery where login_id = ? and way = 'NUMBER'"
                                : "update recovery set times = times + 1 where login_id = ? and way = 'NUMBER'")
                .param(loginId)
                .update();
        return fits;
    }

    /** Whose link it is; empty when it is over. */
    Optional<String> find(byte[] secret) {
        return find(secret, "");
    }

    /** The same; whoever comes with it at the same moment waits. */
    Optional<String> lock(byte[] secret) {
        return find(secret, "for update");
    }

    void forget(String loginId) {
        jdbc.sql("delete from recovery where login_id = ?").param(loginId).update();
    }

    private Optional<String> find(byte[] secret, String lock) {
        return jdbc.sql("select login_id from recovery where secret = ? and way = 'LINK' and until > ? " + lock)
                .params(secret, OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }
}
