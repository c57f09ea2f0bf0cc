package kr.carbonpoint.enrolment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who decided what about an application, and what the applicant was told. */
@Repository
class Decisions {

    /** Who decides when nobody does. */
    static final String SYSTEM = "SYSTEM";

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    Decisions(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param message {@code null} when nothing was said */
    record Decision(Verdict verdict, String by, OffsetDateTime at, String message) {}

    void add(String reference, Verdict verdict, String by, String message) {
        jdbc.sql("""
                        insert into enrolment_decision (reference, decision, decided_by, decided_at, message)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        reference,
                        verdict.name(),
                        by,
                        OffsetDateTime.now(clock),
                        message == null ? null : documents.seal(message, reference))
                .update();
    }

    Optional<Decision> latest(String reference) {
        var all = of(reference);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Oldest first. */
    List<Decision> of(String reference) {
        return jdbc.sql("select * from enrolment_decision where reference = ? order by id")
                .param(reference)
                .query((row, n) -> {
                    byte[] message = row.getBytes("message");
                    return new Decision(
                            Verdict.valueOf(row.getString("decision")),
                            row.getString("decided_by"),
                            row.getObject("decided_at", OffsetDateTime.class),
                            message == null ? null : documents.open(message, reference, String.class));
                })
                .list();
    }

    /** Forgets what was said in applications that ended before that. */
    void forgetMessages(OffsetDateTime then) {
        jdbc.sql("""
                        update enrolment_decision set message = null where message is not null and exists (
                            select from enrolment
                            where enrolment.reference = enrolment_decision.reference and ended_at < ?)
                        """).param(then).update();
    }

    void forgetMessages(String reference) {
        jdbc.sql("update enrolment_decision set message = null where reference = ?")
                .param(reference)
                .update();
    }
}
