package kr.carbonpoint.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.dispute.Dispute.Answer;
import kr.carbonpoint.dispute.Dispute.Outcome;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Holders;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All disputes. Applications and changes have at most one open with each member. */
@Repository
public class Disputes {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Holders holders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Disputes(
            JdbcClient jdbc,
            SealedDocuments documents,
            Holders holders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.holders = holders;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a dispute about what a member has. */
    public void raise(String application, long holder, long municipality, Facts facts, List<Claim> claims) {
        long id = jdbc.sql("""
                        insert into dispute (application, holder_id, municipality_id, facts, opened_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(application, holder, municipality, documents.seal(facts, application), now())
                .query(Long.class)
                .single();
        for (var claim : claims) {
            jdbc.sql("insert into dispute_claim values (?, ?, ?, ?)")
                    .params(id, claim.what(), claim.supplier(), claim.key())
                    .update();
        }
        events.publishEvent(new DisputeRaised("DISPUTE-" + id));
    }

    /** Those that count for an application or change, the oldest first. */
    public List<Dispute> of(String application) {
        return of(application, "");
    }

    /** As {@link #of}, locked until the transaction ends: nobody decides meanwhile. */
    public List<Dispute> lock(String application) {
        return of(application, " for update");
    }

    private List<Dispute> of(String application, String locking) {
        return jdbc.sql("select * from dispute where application = ? and not superseded order by id" + locking)
                .param(application)
                .query(this::dispute)
                .list();
    }

    /** @param reference as in {@link Dispute#reference} */
    public Dispute get(String reference) {
        return jdbc.sql("select * from dispute where id = ?")
                .param(Dispute.id(reference))
                .query(this::dispute)
                .single();
    }

    /**
     * As {@link #get}, locked together with what the member has.
     *
     * @throws Refusal when somebody else is at either: whoever submits a form holds its task already, and must not wait
     *     for those who are about to end that task
     */
    Dispute hold(String reference) {
        return Optional.of(get(reference))
                .filter(dispute -> holders.lock(dispute.holder()))
                .flatMap(dispute -> jdbc.sql("select * from dispute where id = ? for update skip locked")
                        .param(dispute.id())
                        .query(this::dispute)
                        .optional())
                .orElseThrow(() -> new Refusal(null, "지금 같은 집이나 번호에 대한 다른 일이 처리되고 있어요. 잠시 뒤에 한 번 더 눌러 주세요."));
    }

    List<Dispute> openAgainst(long holder) {
        return jdbc.sql("select * from dispute where holder_id = ? and outcome is null order by id for update")
                .param(holder)
                .query(this::dispute)
                .list();
    }

    /** Whether a clerk has given this to another application, which has not joined yet. */
    public boolean isPromised(Claim claim, String application) {
        return jdbc.sql("""
                        select exists (
                            select from dispute_claim c join dispute d on d.id = dispute_id
                            where key = ? and what = ? and outcome = 'TRANSFER' and facts is not null and application <> ?)
                        """)
                .params(claim.key(), claim.what(), application)
                .query(Boolean.class)
                .single();
    }

    /** Whether a member has a question to answer. */
    public boolean waits(String loginId) {
        return jdbc.sql("""
                        select exists (
                            select from dispute join member on member.id = holder_id
                            where login_id = ? and outcome is null and answer is null)
                        """).param(loginId).query(Boolean.class).single();
    }

    /** What it is about, the home first. */
    public List<Claim> claims(Dispute dispute) {
        return jdbc.sql("select * from dispute_claim where dispute_id = ? order by what <> 'HOME', what")
                .param(dispute.id())
                .query((row, n) -> {
                    var what = row.getString("what");
                    return new Claim(
                            what.equals("HOME") ? null : Resource.valueOf(what),
                            row.getString("supplier_code"),
                            row.getBytes("key"));
                })
                .list();
    }

    /** Empty once the application is over. */
    public Optional<Facts> facts(Dispute dispute) {
        return jdbc.sql("select facts from dispute where id = ? and facts is not null")
                .param(dispute.id())
                .query((row, n) -> documents.open(row.getBytes(1), dispute.application(), Facts.class))
                .optional();
    }

    void answer(Dispute dispute, Answer answer) {
        jdbc.sql("update dispute set answer = ?, answered_at = ? where id = ?")
                .params(answer.name(), now(), dispute.id())
                .update();
    }

    /** Hands a dispute to the clerks; false when they have it already. */
    public boolean turnToClerk(String reference) {
        return jdbc.sql("update dispute set with_clerk_since = ? where id = ? and with_clerk_since is null")
                        .params(now(), Dispute.id(reference))
                        .update()
                == 1;
    }

    /** @param reason for the applicant, {@code null} when there is nothing to say */
    void close(Dispute dispute, Outcome outcome, String actor, String reason) {
        jdbc.sql("update dispute set closed_at = ?, outcome = ?, decided_by = ?, reason = ? where id = ?")
                .params(
                        now(),
                        outcome.name(),
                        actor,
                        reason == null ? null : documents.seal(reason, dispute.application()),
                        dispute.id())
                .update();
    }

    /** Nothing is left to decide. */
    public void callOff(Dispute dispute) {
        close(dispute, Outcome.CALLED_OFF, null, null);
        events.publishEvent(new DisputeCalledOff(dispute.reference()));
    }

    public void supersede(Dispute dispute) {
        jdbc.sql("update dispute set superseded = true where id = ?")
                .param(dispute.id())
                .update();
    }

    /** The change is over, and the next one has the same reference: nothing of this one counts any longer. */
    public void end(String change) {
        for (var dispute : lock(change)) {
            if (dispute.isOpen()) {
                callOff(dispute);
            }
            supersede(dispute);
        }
        forget(change);
    }

    /** Forgets the applicant; what was decided by whom stays. */
    public void forget(String application) {
        jdbc.sql("update dispute set facts = null where application = ?")
                .param(application)
                .update();
    }

    private Dispute dispute(ResultSet row, int n) throws SQLException {
        var application = row.getString("application");
        var answer = row.getString("answer");
        var outcome = row.getString("outcome");
        var reason = row.getBytes("reason");
        return new Dispute(
                row.getLong("id"),
                application,
                row.getLong("holder_id"),
                row.getLong("municipality_id"),
                row.getObject("opened_at", OffsetDateTime.class),
                answer == null ? null : Answer.valueOf(answer),
                row.getObject("answered_at", OffsetDateTime.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                reason == null ? null : documents.open(reason, application, String.class));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
