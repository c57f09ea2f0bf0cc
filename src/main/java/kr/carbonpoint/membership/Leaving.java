package kr.carbonpoint.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a membership: who it was is erased, what was computed and paid stays with a number that leads to nobody
 * (PIPA §21, domain.md §1.6).
 */
@Repository
public class Leaving {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final MemberHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leaving(
            JdbcClient jdbc,
            SealedDocuments documents,
            MemberHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    private record Leaver(long id, String loginId, IncentiveKind incentive, Profile profile) {}

    /**
     * Ends a membership today. The same person, home and numbers can join again at once.
     *
     * @param owed whether money is on its way or to come: then what it takes to pay is kept until {@link #forgetPayees}
     */
    @Transactional
    public void leave(String reference, boolean owed) {
        var leaver = lock(reference);
        boolean cash = leaver.incentive() == IncentiveKind.CASH;
        boolean delivered = owed && !cash;
        var kept = cash ? leaver.profile().payeeOnly() : leaver.profile().receiverOnly();
        jdbc.sql("update member set left_on = ? where id = ?")
                .params(LocalDate.now(clock), leaver.id())
                .update();
        jdbc.sql("delete from member_meter where member_id = ?")
                .param(leaver.id())
                .update();
        jdbc.sql("delete from member_consent where member_id = ?")
                .param(leaver.id())
                .update();
        jdbc.sql("delete from member_institution where member_id = ?")
                .param(leaver.id())
                .update();
        history.forget(leaver.id());
        jdbc.sql("""
                update member set login_id = 'left-' || id, person = null, ci = null, birth = null, dwelling = '\\x', profile = :profile,
                    address_id = case when apartment or :delivered then address_id else '' end
                where id = :id
                """)
                .param("profile", owed ? documents.seal(kept, reference) : null)
                .param("delivered", delivered)
                .param("id", leaver.id())
                .update();
        // Last: the triggers of the tables above had still written to them.
        jdbc.sql("update meter set key = 0 where member_id = ?")
                .param(leaver.id())
                .update();
        events.publishEvent(new HomeLeft(leaver.id()));
        events.publishEvent(new MemberLeft(leaver.id(), reference, leaver.loginId()));
    }

    /** Nothing is owed to these any more: the rest of them is erased too. */
    @Transactional
    public void forgetPayees(List<Long> members) {
        jdbc.sql("""
                update member set profile = null, address_id = case when apartment then address_id else '' end
                where id in (:members) and left_on is not null
                """).param("members", members).update();
    }

    private Leaver lock(String reference) {
        return jdbc.sql("""
                        select id, login_id, incentive, profile from member
                        where reference = ? and left_on is null for update
                        """)
                .param(reference)
                .query((row, n) -> new Leaver(
                        row.getLong("id"),
                        row.getString("login_id"),
                        IncentiveKind.valueOf(row.getString("incentive")),
                        documents.open(row.getBytes("profile"), reference, Profile.class)))
                .single();
    }
}
