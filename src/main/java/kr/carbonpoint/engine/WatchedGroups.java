package kr.carbonpoint.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's own users and groups, telling {@link GroupChanges} and {@link PasswordChanges}: whatever changes a membership
 * or sets a password comes through here.
 */
class WatchedGroups extends DbIdentityServiceProvider {

    private final ObjectProvider<GroupChanges> listeners;
    private final ObjectProvider<PasswordChanges> passwords;

    private WatchedGroups(ObjectProvider<GroupChanges> listeners, ObjectProvider<PasswordChanges> passwords) {
        this.listeners = listeners;
        this.passwords = passwords;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var known = (UserEntity) user;
        boolean isNew = known.getRevision() == 0;
        var before = known.getPassword();
        var result = super.saveUser(user);
        if (!isNew && !Objects.equals(before, known.getPassword())) {
            passwords.forEach(listener -> listener.passwordSet(user.getId()));
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        // First: it asks whether whoever does it may.
        var result = super.createMembership(user, group);
        listeners.forEach(listener -> listener.entered(user, group, by()));
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        boolean wasIn = existsMembership(user, group);
        var result = super.deleteMembership(user, group);
        if (wasIn) {
            left(user, group);
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        var groups = groupsOf(user);
        var result = super.deleteUser(user);
        groups.forEach(group -> left(user, group));
        listeners.forEach(listener -> listener.deleted(user));
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        var users = usersIn(group);
        var result = super.deleteGroup(group);
        users.forEach(user -> left(user, group));
        return result;
    }

    private void left(String user, String group) {
        listeners.forEach(listener -> listener.left(user, group, by()));
    }

    private String by() {
        return getCommandContext().getAuthenticatedUserId();
    }

    private List<String> groupsOf(String user) {
        return getCommandContext()
                .runWithoutAuthorization(() -> createGroupQuery(getCommandContext()).groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    private List<String> usersIn(String group) {
        return getCommandContext()
                .runWithoutAuthorization(() -> createUserQuery(getCommandContext()).memberOfGroup(group).list().stream()
                        .map(User::getId)
                        .toList());
    }

    /** Listeners are looked up when something changes, for features need the engine themselves. */
    record Factory(ObjectProvider<GroupChanges> listeners, ObjectProvider<PasswordChanges> passwords)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WatchedGroups.class;
        }

        @Override
        public Session openSession() {
            return new WatchedGroups(listeners, passwords);
        }
    }
}
