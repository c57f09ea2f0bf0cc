package kr.carbonpoint.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks rights with two queries fewer in every command. Stock Camunda reads the groups of all rights there are, to leave
 * groups of the user without rights out of the check: here a user is in two or three groups, and hundreds have rights.
 * And it asks whether something is denied to this user: here that is asked only while anything is denied to anybody.
 */
class OwnGroups extends AuthorizationManager {

    private final Denials denials;

    private OwnGroups(Denials denials) {
        this.denials = denials;
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    protected boolean isRevokeAuthCheckEnabled(String user, List<String> groups) {
        return denials.mayExist(this) && super.isRevokeAuthCheckEnabled(user, groups);
    }

    @Override
    public void insert(DbEntity right) {
        super.insert(right);
        if (((Authorization) right).getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            denials.expect();
        }
    }

    private boolean anyDenial() {
        var denied = new AuthorizationQueryImpl().authorizationType(Authorization.AUTH_TYPE_REVOKE);
        return (Long) getDbEntityManager().selectOne("selectAuthorizationCountByQueryCriteria", denied) > 0;
    }

    /** Whether anything is denied, known for ten seconds: so much later a denial made on another node holds on this one. */
    static class Denials implements SessionFactory {

        private static final long KNOWN_FOR_NANOS = 10_000_000_000L;

        private volatile boolean any = true;
        private volatile long askedAt = System.nanoTime() - KNOWN_FOR_NANOS;

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnGroups(this);
        }

        private void expect() {
            any = true;
            askedAt = System.nanoTime();
        }

        private boolean mayExist(OwnGroups rights) {
            long now = System.nanoTime();
            if (now - askedAt >= KNOWN_FOR_NANOS) {
                any = rights.anyDenial();
                askedAt = now;
            }
            return any;
        }
    }
}
