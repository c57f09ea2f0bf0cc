package kr.carbonpoint.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.signup.IdentityCase.Decision;
import kr.carbonpoint.signup.IdentityCase.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All questions to clerks about who somebody is; an application has at most one that is open. */
@Repository
class IdentityCases {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final SignupProperties properties;
    private final Clock clock;

    IdentityCases(JdbcClient jdbc, SealedDocuments documents, SignupProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param member the one who may be the same person, {@code null} for papers */
    void open(String reference, Question question, long municipality, String member, IdentityDossier dossier) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into identity_case (reference, question, municipality_id, member_reference, dossier, opened_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference,
                        question.name(),
                        municipality,
                        member,
                        documents.seal(dossier, reference),
                        now,
                        now.plus(properties.identityTerm()))
                .update();
    }

    /** The latest one that still counts. */
    Optional<IdentityCase> latest(String reference) {
        return latest(reference, "");
    }

    /** The one that was decided last, whether it still counts or not. */
    Optional<IdentityCase> decided(String reference) {
        return jdbc.sql("""
                        select * from identity_case where reference = ? and decision <> 'CALLED_OFF' order by id desc limit 1
                        """).param(reference).query(this::read).optional();
    }

    /** As {@link #latest}, locked until the transaction ends. */
    Optional<IdentityCase> lock(String reference) {
        return latest(reference, "for update");
    }

    private Optional<IdentityCase> latest(String reference, String locking) {
        return jdbc.sql("select * from identity_case where reference = ? and not superseded order by id desc limit 1 "
                        + locking)
                .param(reference)
                .query(this::read)
                .optional();
    }

    /** The members whom a clerk has found to be somebody else than the applicant. */
    List<String> othersThan(String reference) {
        return jdbc.sql("""
                        select member_reference from identity_case
                        where reference = ? and question = 'SAME_PERSON' and decision = 'CONFIRMED' and not superseded
                        """).param(reference).query(String.class).list();
    }

    IdentityDossier dossier(IdentityCase about) {
        return jdbc.sql("select dossier from identity_case where id = ?")
                .param(about.id())
                .query((row, n) -> documents.open(row.getBytes(1), about.reference(), IdentityDossier.class))
                .single();
    }

    /** Where to tell the decision, as long as that is known. */
    Optional<String> address(IdentityCase about) {
        return jdbc.sql("select dossier from identity_case where id = ? and dossier is not null")
                .param(about.id())
                .query((row, n) -> documents.open(row.getBytes(1), about.reference(), IdentityDossier.class))
                .optional()
                .map(IdentityDossier::email);
    }

    void close(IdentityCase about, Decision decision, String actor, String message) {
        jdbc.sql("update identity_case set closed_at = ?, decision = ?, decided_by = ?, message = ? where id = ?")
                .params(
                        OffsetDateTime.now(clock),
                        decision.name(),
                        actor,
                        message == null ? null : documents.seal(message, about.reference()),
                        about.id())
                .update();
    }

    /** @param destroyedOn {@code null} when the paper was only shown */
    void sawPaper(IdentityCase about, String paper, LocalDate destroyedOn) {
        jdbc.sql("update identity_case set paper = ?, paper_destroyed_on = ? where id = ?")
                .params(paper, destroyedOn, about.id())
                .update();
    }

    /** The applicant has proved who they are again: what was decided before counts no longer. */
    void supersede(String reference) {
        jdbc.sql("update identity_case set superseded = true where reference = ? and closed_at is not null")
                .param(reference)
                .update();
    }

    /** Forgets the person in one of them, for another may be open already. */
    void forget(IdentityCase about) {
        jdbc.sql("update identity_case set dossier = null where id = ?")
                .param(about.id())
                .update();
    }

    /** Forgets the person; decision, actor, paper, reason and time stay. */
    void forget(String reference) {
        jdbc.sql("update identity_case set dossier = null where reference = ?")
                .param(reference)
                .update();
    }

    private IdentityCase read(ResultSet row, int n) throws SQLException {
        String reference = row.getString("reference");
        byte[] message = row.getBytes("message");
        return new IdentityCase(
                row.getLong("id"),
                reference,
                Question.valueOf(row.getString("question")),
                row.getLong("municipality_id"),
                row.getString("member_reference"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("decision") == null ? null : Decision.valueOf(row.getString("decision")),
                row.getString("decided_by"),
                message == null ? null : documents.open(message, reference, String.class));
    }
}
