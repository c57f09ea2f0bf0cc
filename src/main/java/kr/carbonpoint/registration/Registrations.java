package kr.carbonpoint.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.registration.Registration.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All requests; an application or change may have one for each thing that is missing. */
@Repository
public class Registrations {

    private static final Wanted FORGOTTEN =
            new Wanted(null, null, null, null, null, null, false, null, null, null, null);

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrations(JdbcClient jdbc, SealedDocuments documents, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** @param email to tell the outcome to, or {@code null} */
    public void request(String application, long municipality, Wanted wanted, String email) {
        long id = jdbc.sql("""
                        insert into registration_request (application, kind, municipality_id, wanted, mail_to, opened_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        application,
                        wanted.kind().name(),
                        municipality,
                        documents.seal(wanted, application),
                        email == null ? null : documents.seal(email, application),
                        now())
                .query(Long.class)
                .single();
        events.publishEvent(new RegistrationRequested("REGISTRATION-" + id));
    }

    /** Those that count for an application, the oldest first. */
    public List<Registration> of(String application) {
        return of(application, "");
    }

    /** As {@link #of}, locked until the transaction ends: nobody decides meanwhile. */
    public List<Registration> lock(String application) {
        return of(application, " for update");
    }

    private List<Registration> of(String application, String locking) {
        return jdbc.sql("select * from registration_request where application = ? and not superseded order by id"
                        + locking)
                .param(application)
                .query(this::registration)
                .list();
    }

    /** @param reference as in {@link Registration#reference} */
    public Registration get(String reference) {
        return one(reference, "").orElseThrow();
    }

    /**
     * As {@link #get}, locked until the transaction ends.
     *
     * @throws Refusal when the applicant is just changing it: whoever submits a form must not wait for those who are about
     *     to end its task
     */
    Registration hold(String reference) {
        return one(reference, " for update skip locked")
                .orElseThrow(() -> new Refusal(null, "신청인이 지금 내용을 바꾸고 있습니다. 잠시 뒤에 한 번 더 눌러 주십시오."));
    }

    private Optional<Registration> one(String reference, String locking) {
        return jdbc.sql("select * from registration_request where id = ?" + locking)
                .param(Registration.id(reference))
                .query(this::registration)
                .optional();
    }

    /** Where to mail the outcome to, as long as it is known. */
    public Optional<String> mailTo(Registration request) {
        return jdbc.sql("select mail_to from registration_request where id = ? and mail_to is not null")
                .param(request.id())
                .query((row, n) -> documents.open(row.getBytes(1), request.application(), String.class))
                .optional();
    }

    /**
     * @param result as in {@link Registration#result}, or {@code null}
     * @param message to the applicant, or {@code null}
     */
    void close(Registration request, Outcome outcome, String result, String actor, String message) {
        jdbc.sql("""
                        update registration_request
                        set closed_at = ?, outcome = ?, result = ?, decided_by = ?, message = ? where id = ?
                        """)
                .params(
                        now(),
                        outcome.name(),
                        result,
                        actor,
                        message == null ? null : documents.seal(message, request.application()),
                        request.id())
                .update();
    }

    /** Nothing is left to decide. */
    public void callOff(Registration request) {
        close(request, Outcome.CALLED_OFF, null, null, null);
        events.publishEvent(new RegistrationCalledOff(request.reference()));
    }

    public void supersede(Registration request) {
        jdbc.sql("update registration_request set superseded = true where id = ?")
                .param(request.id())
                .update();
    }

    /** The change is over, and the next one has the same reference: nothing of this one counts any longer. */
    public void end(String change) {
        for (var request : lock(change)) {
            if (request.isOpen()) {
                callOff(request);
            }
            supersede(request);
        }
        forget(change);
    }

    /** Forgets the applicant; what was added by whom stays. */
    public void forget(String application) {
        jdbc.sql("update registration_request set wanted = ?, mail_to = null where application = ?")
                .params(documents.seal(FORGOTTEN, application), application)
                .update();
    }

    private Registration registration(ResultSet row, int n) throws SQLException {
        var application = row.getString("application");
        var outcome = row.getString("outcome");
        var message = row.getBytes("message");
        return new Registration(
                row.getLong("id"),
                application,
                row.getLong("municipality_id"),
                documents.open(row.getBytes("wanted"), application, Wanted.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("result"),
                message == null ? null : documents.open(message, application, String.class));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
