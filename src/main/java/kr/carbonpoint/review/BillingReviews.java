package kr.carbonpoint.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.BillingClaim;
import kr.carbonpoint.resource.BillingConflict;
import kr.carbonpoint.resource.BillingRecord;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All billing reviews. An application has at most one that is open; a later one supersedes the earlier ones, which stay
 * as the record of who decided what and why.
 */
@Repository
public class BillingReviews {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final ClerkDeadlines deadlines;
    private final Clock clock;

    BillingReviews(JdbcClient jdbc, SealedDocuments documents, ClerkDeadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Opens a review. */
    public Deadlines open(
            String reference, String addressId, long municipality, ReviewCase about, List<BillingConflict> conflicts) {
        var terms = deadlines.next();
        long id = jdbc.sql("""
                        insert into billing_review (reference, address_id, municipality_id, dossier, opened_at, due_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        reference,
                        addressId,
                        municipality,
                        documents.seal(about, reference),
                        OffsetDateTime.now(clock),
                        terms.due())
                .query(Long.class)
                .single();
        conflicts.forEach(conflict -> insert(id, conflict));
        return terms;
    }

    /** Whether a review asks just this. */
    public boolean asks(Review review, ReviewCase about, List<BillingConflict> conflicts) {
        return about(review).equals(about) && Set.copyOf(conflicts(review.id())).equals(Set.copyOf(conflicts));
    }

    /** The review that counts for an application, if there is one. */
    public Optional<Review> latest(String reference) {
        return latest(reference, "");
    }

    /** As {@link #latest(String)}, locked until the transaction ends: nobody else decides or withdraws it meanwhile. */
    public Optional<Review> lock(String reference) {
        return latest(reference, "for update");
    }

    private Optional<Review> latest(String reference, String locking) {
        return jdbc.sql("""
                        select * from billing_review where reference = ? and not superseded order by id desc limit 1
                        """ + locking).param(reference).query(this::review).optional();
    }

    /** Reviews of an application that ended, oldest first. */
    List<Review> closed(String reference) {
        return jdbc.sql("select * from billing_review where reference = ? and closed_at is not null order by id")
                .param(reference)
                .query(this::review)
                .list();
    }

    /** What the review is about, in the order of the resources. */
    public List<BillingConflict> conflicts(long review) {
        return jdbc.sql("select * from billing_review_claim where review_id = ? order by resource")
                .param(review)
                .query((row, n) -> {
                    var resource = Resource.valueOf(row.getString("resource"));
                    return new BillingConflict(
                            resource,
                            new BillingRecord(
                                    resource,
                                    Billing.valueOf(row.getString("recorded_billing")),
                                    row.getString("recorded_supplier")),
                            new BillingClaim(
                                    resource,
                                    Billing.valueOf(row.getString("claimed_billing")),
                                    row.getString("claimed_supplier")));
                })
                .list();
    }

    ReviewCase about(Review review) {
        return jdbc.sql("select dossier from billing_review where id = ?")
                .param(review.id())
                .query((row, n) -> documents.open(row.getBytes(1), review.reference(), ReviewCase.class))
                .single();
    }

    /** The resident changed the data: nothing is left to decide. */
    public void withdraw(Review review) {
        close(review, Decision.WITHDRAWN, null, null, false);
    }

    /** Earlier reviews of the application no longer count, for its billing data changed. */
    public void supersede(String reference) {
        jdbc.sql("update billing_review set superseded = true where reference = ? and closed_at is not null")
                .param(reference)
                .update();
    }

    /** Remembers where to mail the decision to, for an application that ends with it. */
    public void keepAddress(String reference, String email) {
        jdbc.sql("update billing_review set mail_to = ? where reference = ? and not superseded and dossier is not null")
                .params(documents.seal(email, reference), reference)
                .update();
    }

    /** What {@link #keepAddress} kept. */
    public Optional<String> address(String reference) {
        return jdbc.sql("select mail_to from billing_review where reference = ? and mail_to is not null")
                .param(reference)
                .query((row, n) -> documents.open(row.getBytes(1), reference, String.class))
                .optional();
    }

    /** The application ended otherwise: what is open is called off, and the person forgotten. */
    public void abandon(String reference) {
        lock(reference).filter(Review::isOpen).ifPresent(this::withdraw);
        forget(reference);
    }

    /** Forgets the person; decision, actor, reason and time stay. */
    public void forget(String reference) {
        jdbc.sql("update billing_review set dossier = null, mail_to = null where reference = ?")
                .param(reference)
                .update();
    }

    /** @param message to the resident, {@code null} when there is nothing to say */
    void close(Review review, Decision decision, String actor, String message, boolean corrected) {
        jdbc.sql("""
                        update billing_review set closed_at = ?, decision = ?, decided_by = ?, message = ?, corrected = ?
                        where id = ? and closed_at is null
                        """)
                .params(
                        OffsetDateTime.now(clock),
                        decision.name(),
                        actor,
                        message == null ? null : documents.seal(message, review.reference()),
                        corrected,
                        review.id())
                .update();
    }

    private Review review(ResultSet row, int n) throws SQLException {
        String reference = row.getString("reference");
        byte[] message = row.getBytes("message");
        return new Review(
                row.getLong("id"),
                reference,
                row.getString("address_id"),
                row.getLong("municipality_id"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("decision") == null ? null : Decision.valueOf(row.getString("decision")),
                row.getString("decided_by"),
                message == null ? null : documents.open(message, reference, String.class));
    }

    private void insert(long review, BillingConflict conflict) {
        jdbc.sql("insert into billing_review_claim values (?, ?, ?, ?, ?, ?)")
                .params(
                        review,
                        conflict.resource().name(),
                        conflict.recorded().billing().name(),
                        conflict.recorded().supplierCode(),
                        conflict.claimed().billing().name(),
                        conflict.claimed().supplierCode())
                .update();
    }
}
