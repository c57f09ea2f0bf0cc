package kr.carbonpoint.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has what only one membership can have, and how that ends when somebody else turns out to live there. */
@Repository
public class Holders {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holders(JdbcClient jdbc, SealedDocuments documents, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The id of the member who has it. */
    public Optional<Long> of(Claim claim) {
        var query = claim.isHome()
                ? jdbc.sql("""
                        select id from member
                        where dwelling = ? and left_on is null and vacated_on is null order by not apartment limit 1
                        """).param(claim.key())
                : jdbc.sql(
                                "select member_id from member_meter where supplier_code = ? and number = ? and until is null")
                        .params(claim.supplier(), claim.key());
        return query.query(Long.class).optional();
    }

    /** Empty when the membership has ended. */
    public Optional<Holder> find(long member) {
        return jdbc.sql("""
                        select id, reference, login_id, municipality_id, address_id, joined_on, profile from member
                        where id = ? and left_on is null
                        """)
                .param(member)
                .query((row, n) -> new Holder(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getString("login_id"),
                        row.getLong("municipality_id"),
                        row.getString("address_id"),
                        row.getObject("joined_on", LocalDate.class),
                        documents.open(row.getBytes("profile"), row.getString("reference"), Profile.class)))
                .optional();
    }

    /**
     * Lets nobody else change what this member has until the transaction ends.
     *
     * @return false when somebody is at it just now; waiting would cross with those who end tasks about this member
     */
    public boolean lock(long member) {
        return jdbc.sql("select 1 from member where id = ? for update skip locked")
                .param(member)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Ends yesterday what a member has of these; with a home everything that is metered there. The membership itself goes
     * on, and what was earned stays the member's. What they no longer have is passed over.
     */
    @Transactional
    public void release(long member, List<Claim> claims) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        for (var claim : claims) {
            if (claim.isHome()) {
                leave(member, claim.key(), yesterday);
            } else {
                jdbc.sql("""
                                update member_meter set until = greatest(since, ?)
                                where member_id = ? and supplier_code = ? and number = ? and until is null
                                """)
                        .params(yesterday, member, claim.supplier(), claim.key())
                        .update();
            }
        }
        events.publishEvent(new HomeLeft(member));
    }

    private void leave(long member, byte[] home, LocalDate lastDay) {
        int left = jdbc.sql("""
                        update member set vacated_on = greatest(joined_on, ?)
                        where id = ? and dwelling = ? and left_on is null and vacated_on is null
                        """).params(lastDay, member, home).update();
        if (left == 1) {
            jdbc.sql("update member_meter set until = greatest(since, ?) where member_id = ? and until is null")
                    .params(lastDay, member)
                    .update();
        }
    }
}
