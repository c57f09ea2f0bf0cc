package kr.carbonpoint.change;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All changes that members are at. Whoever answers holds the row until the transaction ends: two tabs take turns. */
@Repository
public class OpenChanges {

    /** After so long without an answer a change is given up. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Members members;
    private final Clock clock;

    OpenChanges(JdbcClient jdbc, SealedDocuments documents, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.members = members;
        this.clock = clock;
    }

    /** Business key of the change of a member. */
    public static String reference(String member) {
        return "CHANGE-" + member;
    }

    /** Begins a change with nothing answered. */
    public void begin(String member) {
        var reference = reference(member);
        jdbc.sql("""
                        insert into open_change (reference, member_id, touched_at, draft)
                        select ?, id, ?, ? from member where reference = ?
                        """)
                .params(reference, OffsetDateTime.now(clock), documents.seal(new ChangeDraft(), reference), member)
                .update();
    }

    Optional<OpenChange> find(String reference) {
        return read(reference, "");
    }

    Member member(OpenChange change) {
        return members.byReference(change.member()).orElseThrow();
    }

    /** Log-in of the member who is at a change. */
    public String login(String reference) {
        return lock(reference).loginId();
    }

    /** Locked until the transaction ends. */
    OpenChange lock(String reference) {
        return hold(reference).orElseThrow(() -> new IllegalStateException("No change " + reference));
    }

    /** As {@link #lock}; empty when the change is over. */
    Optional<OpenChange> hold(String reference) {
        return read(reference, " for update of open_change");
    }

    /** Keeps the answers, and that the member was there. */
    void save(String reference, ChangeDraft draft) {
        jdbc.sql("update open_change set draft = ?, touched_at = ? where reference = ?")
                .params(documents.seal(draft, reference), OffsetDateTime.now(clock), reference)
                .update();
    }

    /**
     * Nothing is left but to tell: the next change can begin.
     *
     * @return the reference by which it is told
     */
    String close(String reference, ChangeDraft told) {
        var closed = reference + "-"
                + jdbc.sql("select nextval('change_number')").query(Long.class).single();
        jdbc.sql("update open_change set reference = ?, draft = ? where reference = ?")
                .params(closed, documents.seal(told, closed), reference)
                .update();
        return closed;
    }

    /** Whether a member is at a change, or a clerk decides about it. */
    boolean isOpen(String member) {
        return find(reference(member)).isPresent();
    }

    /** Erases what was typed. */
    void forget(String reference) {
        jdbc.sql("delete from open_change where reference = ?").param(reference).update();
    }

    /** Whether the member has not answered anything for seven days. */
    boolean isSilent(String reference) {
        return jdbc.sql("select exists (select from open_change where reference = ? and touched_at <= ?)")
                .params(reference, OffsetDateTime.now(clock).minus(PATIENCE))
                .query(Boolean.class)
                .single();
    }

    private Optional<OpenChange> read(String reference, String locking) {
        return jdbc.sql("""
                        select member.reference, login_id, draft
                        from open_change join member on member.id = member_id where open_change.reference = ?
                        """ + locking)
                .param(reference)
                .query((row, n) -> new OpenChange(
                        reference,
                        row.getString("reference"),
                        row.getString("login_id"),
                        documents.open(row.getBytes("draft"), reference, ChangeDraft.class)))
                .optional();
    }
}
