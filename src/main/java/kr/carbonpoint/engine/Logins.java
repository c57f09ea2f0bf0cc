package kr.carbonpoint.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can sign in: applicants for the time of their application, members, clerks and administrators. */
@Component
public class Logins {

    /** The group of applicants and members. */
    public static final String RESIDENTS = "resident";
    /** The group of everybody who works for a municipality. */
    public static final String CLERKS = "clerk";
    /** The group of those who may do everything. */
    public static final String ADMINISTRATORS = "camunda-admin";

    /** A hash that no password has: with none at all the engine fails instead of refusing. */
    private static final String NO_PASSWORD = "{bcrypt}";

    /** A hashed password, as it is kept until the membership begins. */
    public record PasswordHash(String hash, String salt) {}

    private record Column(String table, String name) {}

    /** Where the engine's history names users. */
    private static final List<Column> HISTORY = List.of(
            new Column("act_hi_taskinst", "assignee_"),
            new Column("act_hi_taskinst", "owner_"),
            new Column("act_hi_actinst", "assignee_"),
            new Column("act_hi_procinst", "start_user_id_"),
            new Column("act_hi_op_log", "user_id_"));

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;

    Logins(IdentityService identity, ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.identity = identity;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    public boolean exists(String id) {
        // Not by the engine's query: that shows an applicant nobody else's user.
        return jdbc.sql("select exists (select from act_id_user where id_ = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /**
     * The groups of a user whose password matches; empty when it does not, or while wrong ones before make it wait. A field
     * left empty is no attempt, and makes nobody wait.
     */
    public Optional<List<String>> signIn(String id, String password) {
        return id.length() <= 64 && !password.isEmpty() && checks(id, password)
                ? Optional.of(groups(id))
                : Optional.empty();
    }

    private boolean checks(String id, String password) {
        try {
            return identity.checkPassword(id, password);
        } catch (OptimisticLockingException several) {
            // Somebody else tries this id at the same moment: the wrong one of both was counted.
            return false;
        }
    }

    /**
     * The groups of an account that stays, for who proves in another way than by the password to be it; empty for
     * nobody, and for applicants, whose user ends with the application.
     */
    public Optional<List<String>> account(String id) {
        boolean stays = jdbc.sql("select exists (select from act_id_user where id_ = ? and pwd_ <> ?)")
                .params(id, NO_PASSWORD)
                .query(Boolean.class)
                .single();
        return stays ? Optional.of(groups(id)) : Optional.empty();
    }

    public List<String> groups(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** The groups of several users at once, by user; those without any are left out. */
    public Map<String, List<String>> groups(Set<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select user_id_, group_id_ from act_id_membership where user_id_ in (:ids) order by 1, 2")
                        .param("ids", ids)
                        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    public PasswordHash hash(String password) {
        String salt = engine.getSaltGenerator().generateSalt();
        return new PasswordHash(engine.getPasswordManager().encrypt(password + salt), salt);
    }

    /** A user without a password: only a session that this application opened can act for it. */
    public void createApplicant(String id) {
        var user = new UserEntity(id);
        user.setDbPassword(NO_PASSWORD);
        create(user, RESIDENTS);
    }

    public void createMember(String id, PasswordHash password) {
        create(user(id, password), RESIDENTS);
    }

    /** Somebody who works for a municipality, in these groups beside {@link #CLERKS}. */
    public void createClerk(String id, PasswordHash password, List<String> groups) {
        create(user(id, password), CLERKS);
        groups.forEach(group -> identity.createMembership(id, group));
    }

    /** Another password; wrong ones before are forgotten. Also for a user who had none. */
    public void setPassword(String id, PasswordHash password) {
        // Not by the engine's service: that asks what the user may do, who is not signed in.
        jdbc.sql("""
                        update act_id_user
                        set pwd_ = ?, salt_ = ?, attempts_ = 0, lock_exp_time_ = null, rev_ = rev_ + 1 where id_ = ?
                        """).params(password.hash(), password.salt(), id).update();
    }

    /** Takes a user out of a group, in the name and with the rights of an administrator. */
    public void withdraw(String id, String group, String administrator) {
        identity.setAuthentication(administrator, groups(administrator));
        try {
            identity.deleteMembership(id, group);
        } finally {
            identity.clearAuthentication();
        }
    }

    public void delete(String id) {
        identity.deleteUser(id);
    }

    private static UserEntity user(String id, PasswordHash password) {
        var user = new UserEntity(id);
        user.setDbPassword(password.hash());
        user.setSalt(password.salt());
        return user;
    }

    /** Deletes a user of whom not even the id may be left, in what the engine remembers of tasks and processes. */
    public void forget(String id) {
        delete(id);
        HISTORY.forEach(column -> jdbc.sql(
                        "update %1$s set %2$s = null where %2$s = ?".formatted(column.table(), column.name()))
                .param(id)
                .update());
    }

    /** The same for one process, whose history may have been written after that. */
    public void forgetIn(String process) {
        HISTORY.forEach(column -> jdbc.sql(
                        "update %s set %s = null where proc_inst_id_ = ?".formatted(column.table(), column.name()))
                .param(process)
                .update());
    }

    private void create(UserEntity user, String group) {
        identity.saveUser(user);
        identity.createMembership(user.getId(), group);
    }
}
