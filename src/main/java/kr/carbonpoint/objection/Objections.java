package kr.carbonpoint.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.objection.Objection.Content;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All objections. One at a time about the same refusal; the words are erased with the answer. */
@Service
public class Objections {

    /** 행정심판법 §27: within 90 days of knowing. */
    private static final Duration TERM = Duration.ofDays(90);

    private static final int LONGEST_WORDS = 2000;

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Mailer mailer;
    private final Clock clock;

    Objections(JdbcClient jdbc, SealedDocuments documents, Mailer mailer, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** An objection that waits for a clerk of that municipality. */
    public record Raised(String reference, long municipality) {}

    /**
     * Raises one.
     *
     * @param municipality whom to ask where the application does not know
     * @throws Refusal on {@code reference}, {@code municipality}, {@code email} or {@code text}
     */
    @Transactional
    public Raised raise(String about, Long municipality, String email, String text) {
        long answering = refusedBy(about)
                .or(() -> Optional.ofNullable(municipality))
                .orElseThrow(() -> new Refusal("municipality", "사는 곳의 시·군·구를 골라 주세요."));
        var content = new Content(words(text), address(email));
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
                .map(reference -> new Raised(reference, answering))
                .orElseThrow(() -> new Refusal("reference", "이 신청에 낸 이의신청을 담당자가 보고 있어요. 답을 받은 뒤에 다시 내실 수 있어요."));
    }

    Optional<Objection> find(String reference) {
        return jdbc.sql("select * from objection where reference = ?")
                .param(reference)
                .query(this::objection)
                .optional();
    }

    void answer(Objection objection, boolean upheld, String answer, String clerk) {
        jdbc.sql("""
                        update objection set upheld = ?, answer = ?, answered_by = ?, answered_at = ?
                        where reference = ? and answered_at is null
                        """)
                .params(
                        upheld,
                        documents.seal(answer, objection.about()),
                        clerk,
                        OffsetDateTime.now(clock),
                        objection.reference())
                .update();
    }

    /** Sends the answer, and forgets who asked. */
    public void mail(String reference) {
        var objection = find(reference).orElseThrow();
        if (objection.content() == null) {
            return;
        }
        mailer.send(
                objection.content().email(),
                Mail.OBJECTION_ANSWERED,
                Map.of("reference", objection.about(), "message", objection.answer(), "upheld", objection.upheld()));
        jdbc.sql("update objection set content = null where reference = ?")
                .param(reference)
                .update();
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

    private static String words(String text) {
        var words = text.strip();
        if (words.isEmpty()) {
            throw new Refusal("text", "어떤 점이 사실과 다른지 적어 주세요.");
        }
        if (words.length() > LONGEST_WORDS) {
            throw new Refusal("text", "너무 깁니다. 2000자 안으로 줄여 주세요.");
        }
        return words;
    }

    private static String address(String email) {
        var typed = email.strip();
        if (typed.length() > 100 || !typed.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw new Refusal("email", "답을 받을 이메일 주소를 다시 확인해 주세요.");
        }
        return typed;
    }

    private Objection objection(ResultSet row, int n) throws SQLException {
        var about = row.getString("about");
        byte[] content = row.getBytes("content");
        byte[] answer = row.getBytes("answer");
        return new Objection(
                row.getString("reference"),
                about,
                row.getLong("municipality_id"),
                content == null ? null : documents.open(content, about, Content.class),
                row.getObject("upheld", Boolean.class),
                answer == null ? null : documents.open(answer, about, String.class));
    }
}
