package kr.carbonpoint.objection;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Optional;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.Mailboxes;
import kr.carbonpoint.membership.Mailboxes.Mailbox;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.objection.Objection.Content;
import kr.carbonpoint.objection.Objection.Outcome;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.review.ClerkDeadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections to refusals, one at a time about the same one, and the answers to all objections. */
@Service
public class Objections {

    /** 행정심판법 §27: within 90 days of knowing. */
    private static final Duration TERM = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final ObjectionRows rows;
    private final SealedDocuments documents;
    private final ClerkDeadlines deadlines;
    private final Mailboxes mailboxes;
    private final Mailer mailer;
    private final Clock clock;

    Objections(
            JdbcClient jdbc,
            ObjectionRows rows,
            SealedDocuments documents,
            ClerkDeadlines deadlines,
            Mailboxes mailboxes,
            Mailer mailer,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.documents = documents;
        this.deadlines = deadlines;
        this.mailboxes = mailboxes;
        this.mailer = mailer;
        this.clock = clock;
    }

    /**
     * Raises one against a refusal.
     *
     * @param municipality whom to ask where the application does not know
     * @throws Refusal on {@code reference}, {@code municipality}, {@code email} or {@code text}
     */
    @Transactional
    public Raised raise(String about, Long municipality, String email, String text) {
        long answering = refusedBy(about)
                .or(() -> Optional.ofNullable(municipality))
                .orElseThrow(() -> new Refusal("municipality", "사는 곳의 시·군·구를 골라 주세요."));
        var content = new Content(Words.of(text), address(email));
        return jdbc.sql("""
                        insert into objection (reference, about, municipality_id, raised_at, content)
                        values ('OBJ-' || :about || '-' || (select count(*) + 1 from objection where about = :about),
                            :about, :municipality, :now, :content)
                        on conflict do nothing returning reference
                        """)
                .param("about", about)
                .param("municipality", answering)
                .param("now", OffsetDateTime.now(clock))
                .param("content", documents.seal(content, about))
                .query(String.class)
                .optional()
                .map(reference -> new Raised(reference, answering, deadlines.next()))
                .orElseThrow(() -> new Refusal("reference", "이 신청에 낸 이의신청을 담당자가 보고 있어요. 답을 받은 뒤에 다시 내실 수 있어요."));
    }

    Optional<Objection> find(String reference) {
        return jdbc.sql("select " + ObjectionRows.COLUMNS + " from objection where reference = ?")
                .param(reference)
                .query(rows::read)
                .optional();
    }

    /**
     * Ends one with an answer.
     *
     * @return false when it has ended already or somebody is at it: whoever submits a form holds its task, and must not
     *     wait for a member who calls off and is about to end that task
     */
    boolean answer(Objection objection, Outcome outcome, String answer, String clerk) {
        return jdbc.sql("""
            update objection set outcome = ?, answer = ?, answered_by = ?, answered_at = ?
            where reference = (
                select reference from objection where reference = ? and answered_at is null
                for update skip locked)
                        """)
                        .params(
                                outcome.name(),
                                documents.seal(answer, objection.about()),
                                clerk,
                                OffsetDateTime.now(clock),
                                objection.reference())
                        .update()
                == 1;
    }

    /** Sends the answer. Who objected to a refusal is forgotten with it; a member keeps what was said. */
    public void mail(String reference) {
        var objection = find(reference).orElseThrow();
        if (objection.content() == null) {
            return;
        }
        mailbox(objection).ifPresent(mailbox -> {
            var values = new HashMap<String, Object>();
            values.put("reference", objection.about());
            values.put("message", objection.answer());
            values.put("outcome", objection.outcome().name());
            values.put(
                    "subject",
                    objection.isAgainstRefusal() ? null : objection.subject().label());
            mailer.send(mailbox, Mail.OBJECTION_ANSWERED, values);
        });
        if (objection.isAgainstRefusal()) {
            jdbc.sql("update objection set content = null where reference = ?")
                    .param(reference)
                    .update();
        }
    }

    private Optional<String> mailbox(Objection objection) {
        return objection.isAgainstRefusal()
                ? Optional.of(objection.content().email())
                : mailboxes.of(objection.about()).map(Mailbox::address);
    }

    /** The municipality that refused; empty where the application ended before it had an address. */
    private Optional<Long> refusedBy(String about) {
        record Refused(Long municipality) {}
        return Optional.ofNullable(jdbc.sql("""
                        select municipality_id as municipality from application
                        where reference = ? and outcome in ('REFUSED', 'ALREADY_MEMBER') and ended_at > ?
                        """)
                .params(about, OffsetDateTime.now(clock).minus(TERM))
                .query(Refused.class)
                .optional()
                .orElseThrow(() -> new Refusal(
                        "reference", "이의를 낼 수 있는 신청을 찾지 못했어요. 접수번호를 다시 확인해 주세요. 결과를 받은 날부터 90일 안에 낼 수 있어요."))
                .municipality());
    }

    private static String address(String email) {
        var typed = email.strip();
        if (typed.length() > 100 || !typed.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw new Refusal("email", "답을 받을 이메일 주소를 다시 확인해 주세요.");
        }
        return typed;
    }
}
