package kr.carbonpoint.membership;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All memberships. What may exist only once is held by unique indexes, so that of two who race one wins. */
@Repository
public class Members {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final MemberKeys keys;
    private final MeterPeriods meters;
    private final Clock clock;

    Members(JdbcClient jdbc, SealedDocuments documents, MemberKeys keys, MeterPeriods meters, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.keys = keys;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whether somebody with one of these keys is a member; either may be {@code null}. */
    public boolean hasPerson(byte[] person, byte[] ci) {
        return exists("select 1 from member where (person = ? or ci = ?) and left_on is null", person, ci);
    }

    /**
     * References of the members who may be the same person: of that name and birth date, and identified in a way that
     * tells neither that they are nor that they are not.
     */
    public List<String> namesakes(byte[] birth, byte[] person, byte[] ci) {
        return jdbc.sql("""
                        select reference from member
                        where birth = :birth and left_on is null
                            and (person is null or :person::bytea is null) and (ci is null or :ci::bytea is null)
                        order by id
                        """)
                .param("birth", birth)
                .param("person", person)
                .param("ci", ci)
                .query(String.class)
                .list();
    }

    /** Lets those of one name and birth date join one after the other, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurns(byte[] birth) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(ByteBuffer.wrap(birth).getLong())
                .query(row -> {});
    }

    public boolean hasDwelling(byte[] dwelling) {
        return exists("select 1 from member where dwelling = ? and left_on is null and vacated_on is null", dwelling);
    }

    public boolean hasMeter(String supplier, String number) {
        return exists(
                "select 1 from member_meter where supplier_code = ? and number = ? and until is null",
                supplier,
                keys.meter(supplier, number));
    }

    public boolean hasLogin(String loginId) {
        return exists("select 1 from member where login_id = ?", loginId);
    }

    /**
     * Begins a membership today.
     *
     * @throws Taken when a constraint that somebody else fulfilled first stands against it; the surrounding transaction goes on
     */
    @Transactional(propagation = Propagation.NESTED, rollbackFor = Taken.class)
    public void join(NewMember member) throws Taken {
        long id = insert(member);
        for (var meter : member.meters()) {
            meters.insert(id, meter, member.reference(), LocalDate.now(clock));
        }
        for (var consent : member.consents()) {
            jdbc.sql("insert into member_consent values (?, ?, ?, ?)")
                    .params(id, consent.term(), consent.version(), java.sql.Timestamp.from(consent.agreedAt()))
                    .update();
        }
    }

    public Optional<Member> byReference(String reference) {
        return find("reference", reference);
    }

    public Optional<Member> byLogin(String loginId) {
        return find("login_id", loginId);
    }

    /** What a member agreed to, the oldest first. */
    public List<Consent> consents(String reference) {
        return jdbc.sql("""
                        select term_id as term, version, agreed_at from member_consent
                        join member on member.id = member_id where reference = ? order by agreed_at, term_id
                        """)
                .param(reference)
                .query((row, n) -> new Consent(
                        row.getString("term"),
                        row.getInt("version"),
                        row.getTimestamp("agreed_at").toInstant()))
                .list();
    }

    /** Takes back the agreement to every version of a text; whether that may be is the caller's to know. */
    public void withdrawConsent(String reference, String term) {
        jdbc.sql("delete from member_consent using member where id = member_id and reference = ? and term_id = ?")
                .params(reference, term)
                .update();
    }

    private long insert(NewMember member) throws Taken {
        var inserted = jdbc.sql("""
                        insert into member (reference, login_id, kind, person, ci, birth, municipality_id, address_id, apartment, dwelling, incentive, profile, joined_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id
                        """)
                .params(
                        member.reference(),
                        member.loginId(),
                        member.kind().name(),
                        member.person(),
                        member.ci(),
                        member.birth(),
                        member.municipality(),
                        member.address(),
                        member.apartment(),
                        member.dwelling(),
                        member.incentive().name(),
                        documents.seal(member.profile(), member.reference()),
                        LocalDate.now(clock))
                .query(Long.class)
                .optional();
        if (inserted.isEmpty()) {
            throw new Taken(
                    hasPerson(member.person(), member.ci())
                            ? Taken.What.PERSON
                            : hasLogin(member.loginId()) ? Taken.What.LOGIN_ID : Taken.What.DWELLING);
        }
        return inserted.get();
    }

    private Optional<Member> find(String column, String value) {
        return jdbc.sql("""
                        select id, reference, login_id, kind, apartment, municipality_id, incentive, joined_on, profile
                        from member where %s = ? and left_on is null
                        """.formatted(column))
                .param(value)
                .query((row, n) -> new Member(
                        row.getString("reference"),
                        row.getString("login_id"),
                        MemberKind.valueOf(row.getString("kind")),
                        row.getBoolean("apartment"),
                        row.getLong("municipality_id"),
                        IncentiveKind.valueOf(row.getString("incentive")),
                        row.getObject("joined_on", LocalDate.class),
                        documents.open(row.getBytes("profile"), row.getString("reference"), Profile.class),
                        meters.of(row.getLong("id"))))
                .optional();
    }

    private boolean exists(String query, Object... key) {
        return jdbc.sql(query).params(key).query().listOfRows().size() > 0;
    }
}
