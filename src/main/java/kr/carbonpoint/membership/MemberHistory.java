package kr.carbonpoint.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members changed about themselves. */
@Repository
public class MemberHistory {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    MemberHistory(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** How it was: what money and settlement may have to be explained with. */
    record State(
            String address,
            String dong,
            String ho,
            String detail,
            IncentiveKind incentive,
            String bank,
            String account) {

        static State of(String address, IncentiveKind incentive, Profile profile) {
            return new State(
                    address,
                    profile.dong(),
                    profile.ho(),
                    profile.detail(),
                    incentive,
                    profile.bank(),
                    profile.account());
        }
    }

    record OldAndNew(State was, State is) {}

    /** The latest first. */
    public List<MemberChange> of(String reference) {
        return jdbc.sql("""
                        select h.kind, (h.at at time zone 'Asia/Seoul')::date as day, effective_on
                        from member_history h join member on member.id = member_id
                        where reference = ? order by h.id desc
                        """)
                .param(reference)
                .query((row, n) -> new MemberChange(
                        MemberChange.Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getObject("effective_on", LocalDate.class)))
                .list();
    }

    /** @param details {@code null} where nothing has to be explained later */
    void add(long member, String reference, MemberChange.Kind kind, LocalDate effectiveOn, OldAndNew details) {
        jdbc.sql("insert into member_history (member_id, kind, at, effective_on, old_and_new) values (?, ?, ?, ?, ?)")
                .params(
                        member,
                        kind.name(),
                        OffsetDateTime.now(clock),
                        effectiveOn,
                        details == null ? null : documents.seal(details, reference))
                .update();
    }

    void forget(long member) {
        jdbc.sql("delete from member_history where member_id = ?").param(member).update();
    }
}
