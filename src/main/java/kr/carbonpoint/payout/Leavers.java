package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.membership.Leaving;
import kr.carbonpoint.membership.MemberLeft;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money of those who leave: owed until it is paid, given up or lapsed (domain.md §1.6). So long what it takes to pay
 * them is kept; what was sent to a bank longer, for the accounts ({@link SentProfiles}).
 */
@Service
public class Leavers {

    /** What municipalities owe a member, and what is on a list or with the bank, in won. */
    public record Money(long due, long onItsWay) {}

    private static final String SUMS = """
            select municipality_id, max(half) as half, coalesce(sum(won) filter (where account = 'DUE'), 0) as due,
                coalesce(sum(won) filter (where account = 'RESERVED'), 0) as reserved
            from ledger_leg
            where member_id = member.id and municipality_id in (select municipality_id from award where member_id = member.id)
            group by municipality_id
            """;

    private static final String LAPSE = """
            insert into ledger_leg (posting_id, municipality_id, member_id, half, account, points, won)
            select :posting, :municipality, :member, half, side.account::ledger_account, sign * points, sign * won
            from (
                select half, sum(points) as points, sum(won) as won from ledger_leg
                where municipality_id = :municipality and member_id = :member and account = 'DUE' group by half
            ) due cross join (values ('DUE', -1), ('LAPSED', 1)) as side (account, sign)
            where points <> 0 or won <> 0
            """;

    private record Owed(long member, long municipality, int half) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final RunStore runs;
    private final Leaving leaving;
    private final SealedDocuments documents;
    private final Clock clock;

    Leavers(JdbcClient jdbc, Ledger ledger, RunStore runs, Leaving leaving, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.runs = runs;
        this.leaving = leaving;
        this.documents = documents;
        this.clock = clock;
    }

    public Money money(String reference) {
        return jdbc.sql("""
                        select coalesce(sum(greatest(due, 0)), 0) as due, coalesce(sum(reserved), 0) as on_its_way
                        from member cross join lateral (%s) sums where reference = ?
                        """.formatted(SUMS)).param(reference).query(Money.class).single();
    }

    /** The member gives up what is due; what is on its way comes all the same. */
    @Transactional
    public void giveUp(String reference) {
        owed("reference = ?", reference).forEach(owed -> lapse(owed, "member"));
    }

    /** Every night: who is owed nothing any more is forgotten, and what falls due later to those forgotten lapses. */
    @Transactional
    public void settle() {
        var paid = jdbc.sql("""
                        select id from member
                        where left_on is not null and profile is not null
                            and not exists (select from (%s) sums where due > 0 or reserved <> 0)
                        """.formatted(SUMS)).query(Long.class).list();
        if (!paid.isEmpty()) {
            leaving.forgetPayees(paid);
            jdbc.sql("delete from payee where member_id in (:members)")
                    .param("members", paid)
                    .update();
        }
        owed("left_on is not null and profile is null").forEach(owed -> lapse(owed, "system"));
    }

    /** Nothing is asked any more, and of what payments were made with only what the transfer said is kept. */
    @EventListener
    public void forget(MemberLeft left) {
        jdbc.sql("delete from account_check where asker = 'member-' || ?")
                .param(left.id())
                .update();
        jdbc.sql("delete from payee_request where member_id = ?")
                .param(left.id())
                .update();
        jdbc.sql("delete from payee using member where id = member_id and profile is null and id = ?")
                .param(left.id())
                .update();
        jdbc.sql("select id, channel, sent_to from payment where member_id = ? and sent_to is not null")
                .param(left.id())
                .query(row -> {
                    var sentTo = documents.open(row.getBytes("sent_to"), left.reference(), Profile.class);
                    boolean cash = IncentiveKind.valueOf(row.getString("channel")) == IncentiveKind.CASH;
                    jdbc.sql("update payment set sent_to = ? where id = ?")
                            .params(
                                    documents.seal(cash ? sentTo.payeeOnly() : sentTo.receiverOnly(), left.reference()),
                                    row.getLong("id"))
                            .update();
                });
    }

    private List<Owed> owed(String which, Object... key) {
        return jdbc.sql("""
                        select id as member, municipality_id as municipality, half
                        from (select id from member where %s) member cross join lateral (%s) sums
                        where due > 0 order by 2, 1
                        """.formatted(which, SUMS))
                .params(key)
                .query(Owed.class)
                .list();
    }

    private void lapse(Owed owed, String actor) {
        runs.lockMunicipality(owed.municipality());
        var now = OffsetDateTime.now(clock);
        var source = "leaver:%d:%d:%s".formatted(owed.member(), owed.municipality(), now.toInstant());
        long posting = ledger.post("LAPSED", owed.municipality(), Half.ofCode(owed.half()), source, actor);
        jdbc.sql(LAPSE)
                .param("posting", posting)
                .param("municipality", owed.municipality())
                .param("member", owed.member())
                .update();
        ledger.balance(posting);
        jdbc.sql("""
                update payment set state = 'LAPSED', changed_at = :now
                where member_id = :member and municipality_id = :municipality and state in ('HELD', 'RETURNED', 'NOTICED')
                """)
                .param("now", now)
                .param("member", owed.member())
                .param("municipality", owed.municipality())
                .update();
    }
}
