package kr.carbonpoint.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.security.Suspensions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts of clerks and administrators: whose they are, when they were used, whether they rest. */
@Repository
public class StaffAccounts implements Suspensions {

    /** Signing in again and again, as technical clients do, writes no oftener. */
    private static final Duration EXACT_ENOUGH = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    StaffAccounts(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public boolean isSuspended(String loginId) {
        return jdbc.sql("select exists (select from staff_account where login_id = ? and suspended_at is not null)")
                .param(loginId)
                .query(Boolean.class)
                .single();
    }

    /** The accounts of a municipality, by the id of its group, and those that belong to none, by login id. */
    public List<StaffAccount> of(String municipalityGroup) {
        return jdbc.sql("""
                        select account.*, array(
                            select group_id_ from act_id_membership where user_id_ = login_id order by 1) as groups
                        from staff_account account
                        where not exists (
                                select from act_id_membership where user_id_ = login_id and group_id_ like 'municipality-%')
                            or exists (
                                select from act_id_membership where user_id_ = login_id and group_id_ = :group)
                        order by login_id
                        """)
                .param("group", municipalityGroup)
                .query(this::account)
                .list();
    }

    public Optional<StaffAccount> find(long id) {
        return jdbc.sql("""
                        select account.*, array(
                            select group_id_ from act_id_membership where user_id_ = login_id order by 1) as groups
                        from staff_account account where id = ?
                        """).param(id).query(this::account).optional();
    }

    /** Whose account it is; empty for one that was made by hand. */
    public Optional<StaffProfile> profile(String loginId) {
        return jdbc.sql("select profile from staff_account where login_id = ? and profile is not null")
                .param(loginId)
                .query((row, n) -> documents.open(row.getBytes(1), loginId, StaffProfile.class))
                .optional();
    }

    /** Whether an account belongs to the owner of a mailbox, given as a keyed hash. */
    public boolean hasMailbox(byte[] mailbox) {
        return jdbc.sql("select exists (select from staff_account where mailbox = ?)")
                .param(mailbox)
                .query(Boolean.class)
                .single();
    }

    /** Remembers whose account it is. */
    public void describe(String loginId, byte[] mailbox, StaffProfile profile) {
        jdbc.sql("update staff_account set mailbox = ?, profile = ? where login_id = ?")
                .params(mailbox, documents.seal(profile, loginId), loginId)
                .update();
    }

    /** Somebody became staff: the days without use count from now. */
    void appear(String loginId) {
        jdbc.sql("insert into staff_account (login_id, idle_since) values (?, ?) on conflict do nothing")
                .params(loginId, OffsetDateTime.now(clock))
                .update();
    }

    void used(String loginId) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into staff_account as account (login_id, used_at, idle_since) values (:login, :now, :now)
                        on conflict (login_id) do update set used_at = :now, idle_since = :now
                        where account.used_at is null or account.used_at < :before
                        """)
                .param("login", loginId)
                .param("now", now)
                .param("before", now.minus(EXACT_ENOUGH))
                .update();
    }

    void forget(String loginId) {
        jdbc.sql("delete from staff_account where login_id = ?").param(loginId).update();
    }

    /** Accounts that are older than this table: their days count from now. */
    void takeStock(List<String> groups) {
        jdbc.sql("""
                        insert into staff_account (login_id, idle_since)
                        select distinct user_id_, :now from act_id_membership where group_id_ in (:groups)
                        on conflict do nothing
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("groups", groups)
                .update();
    }

    /**
     * Suspends what nobody used since then, but never the administrator who was here last: somebody has to be able to
     * open the others again.
     *
     * @return login ids of the suspended
     */
    List<String> suspendUnusedSince(OffsetDateTime since, String administrators) {
        return jdbc.sql("""
                        update staff_account set suspended_at = :now, suspended_by = null
                        where suspended_at is null and idle_since < :since and login_id is distinct from (
                            select login_id from staff_account
                            join act_id_membership on user_id_ = login_id and group_id_ = :administrators
                            where suspended_at is null order by idle_since desc, id limit 1)
                        returning login_id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("since", since)
                .param("administrators", administrators)
                .query(String.class)
                .list();
    }

    /** @return false when it was suspended before */
    boolean suspend(long id, String by) {
        return jdbc.sql(
                                "update staff_account set suspended_at = ?, suspended_by = ? where id = ? and suspended_at is null")
                        .params(OffsetDateTime.now(clock), by, id)
                        .update()
                == 1;
    }

    /** @return false when it was not suspended */
    boolean reactivate(long id) {
        return jdbc.sql("""
                                update staff_account set suspended_at = null, suspended_by = null, idle_since = ?
                                where id = ? and suspended_at is not null
                                """).params(OffsetDateTime.now(clock), id).update() == 1;
    }

    /** Holds the rows of all administrators until the transaction ends: of two who suspend each other one wins. */
    void lockAdministrators(String administrators) {
        jdbc.sql("""
                        select id from staff_account where exists (
                            select from act_id_membership where user_id_ = login_id and group_id_ = ?)
                        order by id for update
                        """).param(administrators).query(row -> {});
    }

    private StaffAccount account(ResultSet row, int n) throws SQLException {
        return new StaffAccount(
                row.getLong("id"),
                row.getString("login_id"),
                row.getObject("used_at", OffsetDateTime.class),
                row.getObject("suspended_at", OffsetDateTime.class),
                row.getString("suspended_by"),
                Arrays.asList((String[]) row.getArray("groups").getArray()));
    }
}
