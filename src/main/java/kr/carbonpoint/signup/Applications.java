package kr.carbonpoint.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.engine.Reference;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.signup.Application.Outcome;
import kr.carbonpoint.wizard.Filings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All applications. */
@Repository
public class Applications implements Filings<Application> {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    Applications(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** Begins an application of a new applicant. */
    public Application begin() {
        var begun = new Application(Reference.next(), Reference.nextApplicant(), null, null, new Draft());
        insert(begun, null);
        return begun;
    }

    /** Begins an application that a member of staff enters from paper. */
    public Application beginPaper(String clerk) {
        var draft = new Draft();
        draft.keep(new PaperForm(clerk));
        var begun = new Application(Reference.next(), Reference.nextApplicant(), null, null, draft);
        insert(begun, null);
        jdbc.sql("update application set entered_by = ? where reference = ?")
                .params(clerk, begun.reference())
                .update();
        return begun;
    }

    /** Open applications that a member of staff began to enter from paper, the oldest first. */
    public List<PaperDraft> papersOf(String clerk) {
        return jdbc.sql("""
            select reference, applicant, started_at from application
            where ended_at is null and entered_by = ? order by started_at
            """).param(clerk).query(PaperDraft.class).list();
    }

    /** A paper form that is not entered to its end, or waits. */
    public record PaperDraft(String reference, String applicant, OffsetDateTime startedAt) {}

    void paperDestroyed(String reference, LocalDate day) {
        jdbc.sql("update application set paper_destroyed_on = ? where reference = ?")
                .params(day, reference)
                .update();
    }

    /** Remembers who refused, for objections. */
    void refusedBy(String reference, long municipality) {
        jdbc.sql("update application set municipality_id = ? where reference = ?")
                .params(municipality, reference)
                .update();
    }

    /** Begins a guardian's answer about a child's application. */
    Application beginAnswer(String ward, Draft draft) {
        var begun = new Application(Reference.next(), Reference.nextApplicant(), null, null, draft);
        insert(begun, ward);
        return begun;
    }

    private void insert(Application begun, String ward) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
            insert into application (reference, applicant, started_at, touched_at, draft, ward)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(begun.reference(), begun.applicant(), now, now, sealed(begun), ward)
                .update();
    }

    @Override
    public Application get(String reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("No application " + reference));
    }

    Optional<Application> find(String reference) {
        return one("reference = ?", reference);
    }

    @Override
    public Application lock(String reference) {
        return one("reference = ? for update", reference)
                .orElseThrow(() -> new IllegalStateException("No application " + reference));
    }

    /** An open application, locked for changing it; empty for any other text. */
    Optional<Application> findOpen(String reference) {
        return one("ended_at is null and ward is null and reference = ? for update", reference);
    }

    @Override
    public Optional<Application> ofApplicant(String user) {
        return one("applicant = ?", user);
    }

    /** Keeps the draft, and that the applicant was there. */
    @Override
    public void save(Application application) {
        jdbc.sql("update application set draft = ?, touched_at = ? where reference = ? and ended_at is null")
                .params(sealed(application), OffsetDateTime.now(clock), application.reference())
                .update();
    }

    /** The applicant has to wait before the next real-name check. */
    void pause(String reference, Duration pause) {
        jdbc.sql("update application set paused_until = ? where reference = ?")
                .params(OffsetDateTime.now(clock).plus(pause), reference)
                .update();
    }

    /** Whether somebody else has to act now: what waits does not expire. */
    void waits(String reference, boolean waiting) {
        jdbc.sql("update application set waiting = ?, touched_at = ? where reference = ?")
                .params(waiting, OffsetDateTime.now(clock), reference)
                .update();
    }

    /** Remembers by keyed hashes whose application it is; either may be {@code null}. */
    void belongsTo(String reference, byte[] person, byte[] ci) {
        jdbc.sql("update application set person = ?, ci = ? where reference = ?")
                .params(person, ci, reference)
                .update();
    }

    /**
     * Another open application of the same person that got further than its identity check, locked. One that somebody
     * is at right now is left alone: two that waited for each other would both fail.
     */
    Optional<Application> earlierOf(Identity identity, String reference) {
        return jdbc.sql("""
            select * from application
            where (person = ? or ci = ?) and reference <> ? and ended_at is null and ward is null
            order by touched_at desc limit 1 for update skip locked
            """)
                .params(identity.person(), identity.ci(), reference)
                .query(this::application)
                .optional();
    }

    /** The end: the outcome stays, the draft is erased. */
    void end(String reference, Outcome outcome) {
        jdbc.sql("""
            update application set ended_at = ?, outcome = ?, draft = null, person = null, ci = null
            where reference = ? and ended_at is null
            """)
                .params(OffsetDateTime.now(clock), outcome.name(), reference)
                .update();
        jdbc.sql("delete from resume_token where reference = ?")
                .param(reference)
                .update();
    }

    /** References of applications that neither the applicant nor a clerk touched for so long, oldest first. */
    List<String> untouchedFor(Duration lifetime) {
        return jdbc.sql("""
            select reference from application
            where ended_at is null and not waiting and touched_at < :before and not exists (
                select from billing_review review
                where review.reference = application.reference
                    and (review.closed_at is null or review.closed_at > :before))
            order by touched_at limit 500
            """)
                .param("before", OffsetDateTime.now(clock).minus(lifetime))
                .query(String.class)
                .list();
    }

    /** Applicants whose application ended before that and who need no user any more. */
    List<String> applicantsEndedFor(Duration age) {
        return jdbc.sql("""
            select applicant from application
            where ended_at < ? and exists (select 1 from act_id_user where id_ = applicant) limit 500
            """)
                .param(OffsetDateTime.now(clock).minus(age))
                .query(String.class)
                .list();
    }

    private byte[] sealed(Application application) {
        return documents.seal(application.draft(), application.reference());
    }

    private Optional<Application> one(String condition, String key) {
        return jdbc.sql("select * from application where " + condition)
                .param(key)
                .query(this::application)
                .optional();
    }

    private Application application(ResultSet row, int n) throws SQLException {
        String reference = row.getString("reference");
        byte[] draft = row.getBytes("draft");
        return new Application(
                reference,
                row.getString("applicant"),
                row.getObject("paused_until", OffsetDateTime.class),
                row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                draft == null ? null : documents.open(draft, reference, Draft.class));
    }
}
