package kr.carbonpoint.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox of mails to many members. Features queue by sets, in the transaction that the mails speak of:
 * {@code insert into due_mail (mail, member_id, about, due_at) select … on conflict do nothing}.
 */
@Service
public class DueMails {

    private static final Logger log = LoggerFactory.getLogger(DueMails.class);
    private static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    /** So many failures in a row mean that the mail server is away, not that the mails are bad. */
    private static final int SERVER_AWAY = 3;

    private final JdbcClient jdbc;
    private final Mailer mailer;
    private final Clock clock;
    private final TransactionTemplate own;
    private final TransactionTemplate nested;
    private final Map<String, DueMail> kinds;

    DueMails(
            JdbcClient jdbc, Mailer mailer, Clock clock, PlatformTransactionManager transactions, List<DueMail> kinds) {
        this.jdbc = jdbc;
        this.mailer = mailer;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.kinds = kinds.stream().collect(Collectors.toMap(kind -> kind.mail().name(), Function.identity()));
    }

    private record Row(long id, String mail, long memberId, long about, OffsetDateTime dueAt, int tries) {}

    private enum Outcome {
        SENT,
        NOTHING_TO_SEND,
        FAILED
    }

    private record Step(Row row, Outcome outcome) {}

    /**
     * Sends what is due, the oldest first, each mail in a transaction of its own: nodes that work side by side skip what
     * another one has in hand, and one that is killed leaves at most one mail that is sent again. A mail that fails is
     * due again after 1, 2, 4 … minutes and given up after ten tries.
     *
     * @param portion how many mails to take at most
     * @return how many the mail server took
     */
    public int send(int portion) {
        int sent = 0;
        int failedInARow = 0;
        Row last = new Row(0, null, 0, 0, OffsetDateTime.parse("2000-01-01T00:00:00Z"), 0);
        for (int taken = 0; taken < portion && failedInARow < SERVER_AWAY; taken++) {
            Row after = last;
            var step = own.execute(status -> next(after));
            if (step == null) {
                break;
            }
            last = step.row();
            sent += step.outcome() == Outcome.SENT ? 1 : 0;
            failedInARow = step.outcome() == Outcome.FAILED ? failedInARow + 1 : 0;
        }
        return sent;
    }

    /** How many mails were given up, for the administrator. */
    public int givenUp() {
        return jdbc.sql("select count(*) from due_mail where given_up")
                .query(Integer.class)
                .single();
    }

    /** Tries once more what was given up; returns how many mails. */
    public int retryGivenUp() {
        return jdbc.sql("update due_mail set given_up = false, tries = 0, due_at = ? where given_up")
                .param(now())
                .update();
    }

    private Step next(Row after) {
        var row = lock(after);
        if (row.isEmpty()) {
            return null;
        }
        var outcome = deliver(row.get());
        if (outcome == Outcome.FAILED) {
            postpone(row.get());
        } else {
            jdbc.sql("update due_mail set sent_at = ?, tries = tries + 1 where id = ?")
                    .params(now(), row.get().id())
                    .update();
        }
        return new Step(row.get(), outcome);
    }

    /** Goes on after the last one, so that what was just sent is not searched through again for every mail. */
    private Optional<Row> lock(Row after) {
        return jdbc.sql("""
                        select id, mail, member_id, about, due_at, tries from due_mail
                        where sent_at is null and not given_up and due_at <= :now
                            and (due_at, id) > (:dueAt, :id) and mail = any(:kinds)
                        order by due_at, id limit 1
                        for update skip locked
                        """)
                .param("now", now())
                .param("dueAt", after.dueAt())
                .param("id", after.id())
                .param("kinds", kinds.keySet().toArray(String[]::new))
                .query(Row.class)
                .optional();
    }

    private Outcome deliver(Row row) {
        try {
            var kind = kinds.get(row.mail());
            // A statement that fails in there must not take the row's own update with it.
            var letter = nested.execute(status -> kind.letter(row.memberId(), row.about()));
            if (letter.isEmpty()) {
                return Outcome.NOTHING_TO_SEND;
            }
            mailer.send(letter.get().to(), kind.mail(), letter.get().values());
            return Outcome.SENT;
        } catch (RuntimeException failure) {
            // Its message may hold what the mail would have said.
            log.warn(
                    "Mail {} {} failed: {}",
                    row.mail(),
                    row.id(),
                    failure.getClass().getName());
            return Outcome.FAILED;
        }
    }

    private void postpone(Row row) {
        int tries = row.tries() + 1;
        if (tries >= TRIES) {
            log.error("Mail {} {} is given up after {} tries", row.mail(), row.id(), tries);
        }
        jdbc.sql("update due_mail set tries = ?, due_at = ?, given_up = ? where id = ?")
                .params(tries, now().plus(FIRST_PAUSE.multipliedBy(1L << (tries - 1))), tries >= TRIES, row.id())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
