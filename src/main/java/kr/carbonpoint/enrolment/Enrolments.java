package kr.carbonpoint.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.engine.Reference;
import kr.carbonpoint.enrolment.Enrolment.Outcome;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.wizard.Filings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All applications of officials. */
@Repository
public class Enrolments implements Filings<Enrolment> {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    Enrolments(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** Begins an application of a new applicant. */
    public Enrolment begin() {
        var begun = new Enrolment(Reference.next(), Reference.nextApplicant(), null, null, null, new Draft());
        jdbc.sql("insert into enrolment (reference, applicant, started_at, draft) values (?, ?, ?, ?)")
                .params(begun.reference(), begun.applicant(), OffsetDateTime.now(clock), sealed(begun))
                .update();
        return begun;
    }

    @Override
    public Enrolment get(String reference) {
        return one("reference = ?", reference)
                .orElseThrow(() -> new IllegalStateException("No enrolment " + reference));
    }

    @Override
    public Enrolment lock(String reference) {
        return one("reference = ? for update", reference)
                .orElseThrow(() -> new IllegalStateException("No enrolment " + reference));
    }

    @Override
    public Optional<Enrolment> ofApplicant(String user) {
        return one("applicant = ?", user);
    }

    @Override
    public void save(Enrolment enrolment) {
        jdbc.sql("update enrolment set draft = ? where reference = ? and ended_at is null")
                .params(sealed(enrolment), enrolment.reference())
                .update();
    }

    /** @return false when another open application has this id; then the transaction cannot go on */
    boolean reserve(String reference, String loginId) {
        try {
            jdbc.sql("update enrolment set login_id = ? where reference = ?")
                    .params(loginId, reference)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Whether another open application has this id. */
    boolean isReserved(String loginId, String reference) {
        return jdbc.sql(
                        "select exists (select from enrolment where login_id = ? and reference <> ? and ended_at is null)")
                .params(loginId, reference)
                .query(Boolean.class)
                .single();
    }

    /**
     * The address is the applicant's, {@code null}: not known any longer.
     *
     * @return false when another open application has it; then the transaction cannot go on
     */
    boolean confirm(String reference, byte[] mailbox) {
        try {
            jdbc.sql("update enrolment set mailbox = ? where reference = ?")
                    .params(mailbox, reference)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** The end: the outcome stays and, for an account, its id; everything else is erased. */
    void end(String reference, Outcome outcome) {
        jdbc.sql("""
                        update enrolment set ended_at = :now, outcome = :outcome, draft = null, mailbox = null,
                            login_id = case when :outcome = 'APPROVED' then login_id end
                        where reference = :reference and ended_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("outcome", outcome.name())
                .param("reference", reference)
                .update();
        jdbc.sql("delete from enrolment_key where reference = ?")
                .param(reference)
                .update();
    }

    /** Applicants whose application ended before that and who still have a user. */
    List<String> applicantsEndedBefore(OffsetDateTime then) {
        return jdbc.sql("""
                        select applicant from enrolment
                        where ended_at < ? and exists (select from act_id_user where id_ = applicant) limit 500
                        """).param(then).query(String.class).list();
    }

    /** Forgets that there was an application. */
    void deleteEndedBefore(OffsetDateTime then) {
        jdbc.sql("delete from enrolment where ended_at < ?").param(then).update();
    }

    private byte[] sealed(Enrolment enrolment) {
        return documents.seal(enrolment.draft(), enrolment.reference());
    }

    private Optional<Enrolment> one(String condition, String key) {
        return jdbc.sql("select * from enrolment where " + condition)
                .param(key)
                .query(this::enrolment)
                .optional();
    }

    private Enrolment enrolment(ResultSet row, int n) throws SQLException {
        String reference = row.getString("reference");
        byte[] draft = row.getBytes("draft");
        return new Enrolment(
                reference,
                row.getString("applicant"),
                row.getString("login_id"),
                row.getBytes("mailbox"),
                row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                draft == null ? null : documents.open(draft, reference, Draft.class));
    }
}
