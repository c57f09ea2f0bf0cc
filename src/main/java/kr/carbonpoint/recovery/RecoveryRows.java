package kr.carbonpoint.recovery;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was given out, at most one link and one number an account; only hashes are kept. */
@Repository
class RecoveryRows {

    /** So often a day one mailbox is asked for: nobody fills it, and nobody tries out whose it is. */
    private static final int ASKS_A_DAY = 5;

    /** So many wrong numbers: then a new one has to be handed over. */
    private static final int MISSES = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Erases what nobody can use any more. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void tidy() {
        jdbc.sql("delete from recovery where until < ?")
                .param(OffsetDateTime.now(clock))
                .update();
        jdbc.sql("delete from recovery_ask where day < ?")
                .param(LocalDate.now(clock))
                .update();
    }

    /**
     * Counts that links to a mailbox are asked for; false when it was often enough today.
     *
     * @param mailbox keyed hash
     */
    boolean count(byte[] mailbox) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        insert into recovery_ask as known (mailbox, day, times) values (:mailbox, :today, 1)
                        on conflict (mailbox) do update
                        set day = :today, times = case when known.day = :today then known.times + 1 else 1 end
                        where known.day <> :today or known.times < :most
                        """)
                        .param("mailbox", mailbox)
                        .param("today", today)
                        .param("most", ASKS_A_DAY)
                        .update()
                == 1;
    }

    /** Makes a secret good, in the place of the one before. */
    void open(String loginId, Way way, byte[] secret, OffsetDateTime until) {
        jdbc.sql("""
                        insert into recovery (login_id, way, secret, until) values (:login, :way, :secret, :until)
                        on conflict (login_id, way) do update set secret = :secret, until = :until, misses = 0
                        """)
                .param("login", loginId)
                .param("way", way.name())
                .param("secret", secret)
                .param("until", until)
                .update();
    }

    /** Takes the number of an account away when it is this one; else that is counted as a miss. */
    boolean take(String loginId, byte[] secret) {
        var good = jdbc.sql("""
                        select secret from recovery
                        where login_id = ? and way = 'NUMBER' and until > ? and misses < ? for update
                        """)
                .params(loginId, OffsetDateTime.now(clock), MISSES)
                .query(byte[].class)
                .optional();
        boolean fits =
                good.filter(known -> MessageDigest.isEqual(known, secret)).isPresent();
        jdbc.sql(
                        fits
                                ? "delete from recovery where login_id = ? and way = 'NUMBER'"
                                : "update recovery set misses = misses + 1 where login_id = ? and way = 'NUMBER'")
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
