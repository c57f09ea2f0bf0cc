package kr.carbonpoint.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether institutions may take part (REG26 §5②), decided by their municipality. An application has at most one that is
 * open; the latest one counts, earlier ones stay as the record of who decided what and why.
 */
@Repository
public class InstitutionApprovals {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    InstitutionApprovals(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** Asks the municipality. */
    public void open(String reference, long municipality, ApprovalCase about) {
        jdbc.sql("""
                        insert into institution_approval (reference, municipality_id, dossier, opened_at)
                        values (?, ?, ?, ?)
                        """)
                .params(reference, municipality, documents.seal(about, reference), OffsetDateTime.now(clock))
                .update();
    }

    /** The one that counts for an application, if there is one. */
    public Optional<Review> latest(String reference) {
        return all(reference, "order by id desc limit 1").stream().findFirst();
    }

    /** As {@link #latest}, locked until the transaction ends: nobody else decides meanwhile. */
    public Optional<Review> lock(String reference) {
        return all(reference, "order by id desc limit 1 for update").stream().findFirst();
    }

    /** Those that were decided or called off, oldest first. */
    List<Review> closed(String reference) {
        return all(reference, "and closed_at is not null order by id");
    }

    /** Whether it is about just this. */
    public boolean asks(Review approval, long municipality, ApprovalCase about) {
        return approval.municipality() == municipality && about(approval).equals(about);
    }

    ApprovalCase about(Review approval) {
        return jdbc.sql("select dossier from institution_approval where id = ?")
                .param(approval.id())
                .query((row, n) -> documents.open(row.getBytes(1), approval.reference(), ApprovalCase.class))
                .single();
    }

    /** Nothing is left to decide. */
    public void withdraw(Review approval) {
        close(approval, Decision.WITHDRAWN, null, null);
    }

    /** Remembers where to mail a refusal to, for the application ends with it. */
    public void keepAddress(String reference, String email) {
        jdbc.sql("update institution_approval set mail_to = ? where reference = ? and dossier is not null")
                .params(documents.seal(email, reference), reference)
                .update();
    }

    /** What {@link #keepAddress} kept. */
    public Optional<String> address(String reference) {
        return jdbc.sql("select mail_to from institution_approval where reference = ? and mail_to is not null limit 1")
                .param(reference)
                .query((row, n) -> documents.open(row.getBytes(1), reference, String.class))
                .optional();
    }

    /** Forgets the institution; decision, actor, reason and time stay. */
    public void forget(String reference) {
        jdbc.sql("update institution_approval set dossier = null, mail_to = null where reference = ?")
                .param(reference)
                .update();
    }

    /** @param message to the applicant, {@code null} when there is nothing to say */
    void close(Review approval, Decision decision, String actor, String message) {
        jdbc.sql("""
                        update institution_approval set closed_at = ?, decision = ?, decided_by = ?, message = ?
                        where id = ? and closed_at is null
                        """)
                .params(
                        OffsetDateTime.now(clock),
                        decision.name(),
                        actor,
                        message == null ? null : documents.seal(message, approval.reference()),
                        approval.id())
                .update();
    }

    private List<Review> all(String reference, String which) {
        return jdbc.sql("select * from institution_approval where reference = ? " + which)
                .param(reference)
                .query(this::approval)
                .list();
    }

    private Review approval(ResultSet row, int n) throws SQLException {
        String reference = row.getString("reference");
        byte[] message = row.getBytes("message");
        return new Review(
                row.getLong("id"),
                reference,
                null,
                row.getLong("municipality_id"),
                row.getObject("opened_at", OffsetDateTime.class),
                null,
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("decision") == null ? null : Decision.valueOf(row.getString("decision")),
                row.getString("decided_by"),
                message == null ? null : documents.open(message, reference, String.class));
    }
}
