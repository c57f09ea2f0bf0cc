package kr.carbonpoint.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.carbonpoint.membership.MemberLeft;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.signup.GuardianConsent.Answer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All consents of legal guardians: those that are waited for, and those by which children are members. */
@Repository
class GuardianConsents {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    GuardianConsents(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** Asks a guardian, instead of whoever was asked before. */
    void ask(String reference, Guardian contact, OffsetDateTime due) {
        forget(reference);
        jdbc.sql("insert into guardian_consent (reference, contact, asked_at, due_at) values (?, ?, ?, ?)")
                .params(reference, documents.seal(contact, reference), OffsetDateTime.now(clock), due)
                .update();
    }

    Optional<GuardianConsent> find(String reference) {
        return one("reference = ?", reference);
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<GuardianConsent> lock(String reference) {
        return one("reference = ? for update", reference);
    }

    /** The open consent of a link. */
    Optional<GuardianConsent> byToken(byte[] token) {
        return one("token = ? and answer is null for update", token);
    }

    /** The consent that a guardian's own application answers. */
    Optional<GuardianConsent> answeredBy(String reference) {
        return one("answer_reference = ? for update", reference);
    }

    /** The only link that is good from now on. */
    void linkedBy(String reference, byte[] token) {
        jdbc.sql("update guardian_consent set token = ? where reference = ?")
                .params(token, reference)
                .update();
    }

    void cameAs(String reference, String answerReference) {
        jdbc.sql("update guardian_consent set answer_reference = ? where reference = ?")
                .params(answerReference, reference)
                .update();
    }

    void paperAnnounced(String reference, long municipality) {
        jdbc.sql("update guardian_consent set municipality_id = ?, message = null where reference = ?")
                .params(municipality, reference)
                .update();
    }

    void paperSentBack(String reference, String message) {
        jdbc.sql("update guardian_consent set municipality_id = null, message = ? where reference = ?")
                .params(documents.seal(message, reference), reference)
                .update();
    }

    /** @param ward {@code null} when refused */
    void answered(String reference, Answer answer, Ward ward) {
        jdbc.sql("update guardian_consent set answer = ?, way = 'LINK', ward = ?, answered_at = ? where reference = ?")
                .params(
                        answer.name(),
                        ward == null ? null : documents.seal(ward, reference),
                        OffsetDateTime.now(clock),
                        reference)
                .update();
    }

    /** @param destroyedOn when the paper was or will be destroyed (regulation §8②) */
    void givenOnPaper(String reference, Ward ward, String clerk, LocalDate destroyedOn) {
        jdbc.sql("""
                        update guardian_consent set answer = 'GIVEN', way = 'PAPER', ward = ?, answered_at = ?, recorded_by = ?, paper_destroyed_on = ?
                        where reference = ?
                        """)
                .params(documents.seal(ward, reference), OffsetDateTime.now(clock), clerk, destroyedOn, reference)
                .update();
    }

    /** The child has joined: who consented, how and when is kept until the 14th birthday. */
    void keepForMember(String reference, LocalDate birthDate) {
        find(reference)
                .ifPresent(consent -> jdbc.sql("""
                        insert into member_guardian
                        select id, ?, way, answered_at, recorded_by, paper_destroyed_on, ?
                        from guardian_consent join member using (reference) where reference = ?
                        """)
                        .params(
                                documents.seal(consent.contact(), reference),
                                birthDate.plusYears(Ward.INDEPENDENT_FROM),
                                reference)
                        .update());
    }

    /** Guardians of members who are 14 by now are nobody's business any more. */
    void forgetThoseOfGrownUps() {
        jdbc.sql("delete from member_guardian where needed_until <= ?")
                .param(LocalDate.now(clock))
                .update();
    }

    /** Who leaves takes the guardian along. */
    @EventListener
    public void forget(MemberLeft left) {
        jdbc.sql("delete from member_guardian where member_id = ?")
                .param(left.id())
                .update();
    }

    void forget(String reference) {
        jdbc.sql("delete from guardian_consent where reference = ?")
                .param(reference)
                .update();
    }

    private Optional<GuardianConsent> one(String condition, Object key) {
        return jdbc.sql("select * from guardian_consent where " + condition)
                .param(key)
                .query(this::consent)
                .optional();
    }

    private GuardianConsent consent(ResultSet row, int n) throws SQLException {
        String reference = row.getString("reference");
        return new GuardianConsent(
                reference,
                documents.open(row.getBytes("contact"), reference, Guardian.class),
                row.getString("answer_reference"),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("municipality_id", Long.class),
                row.getString("answer") == null ? null : Answer.valueOf(row.getString("answer")),
                open(row.getBytes("ward"), reference, Ward.class),
                open(row.getBytes("message"), reference, String.class));
    }

    private <T> T open(byte[] sealed, String reference, Class<T> type) {
        return sealed == null ? null : documents.open(sealed, reference, type);
    }
}
