package kr.carbonpoint.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers by name which keys made what is in the database. A node with others does not start: it could read nothing,
 * nobody else could read what it wrote, and it would know no member.
 */
@Repository
class KeysInUse implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeysInUse.class);

    private final JdbcClient jdbc;
    private final PrivacyKeys keys;
    private final TransactionTemplate transaction;

    KeysInUse(JdbcClient jdbc, PrivacyKeys keys, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks and adds under a lock: of two nodes that begin with different keys at once, one starts. */
    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table privacy_key in share row exclusive mode").update();
            Set<String> ours = new HashSet<>(List.of(current()));
            keys.formerKeys().forEach(former -> ours.add(PrivacyKeys.name(former)));
            if (!ours.containsAll(names("SEAL"))) {
                refuse("CARBONPOINT_PRIVACY_KEY is wrong: personal data in this database is sealed with another key."
                        + " Where the key was changed, CARBONPOINT_PRIVACY_FORMERKEYS must have the former one as long"
                        + " as something needs it (docs/operations.md, Keys)");
            }
            var fingerprints = PrivacyKeys.name(keys.fingerprintKey());
            if (!List.of(fingerprints).containsAll(names("FINGERPRINT"))) {
                refuse("CARBONPOINT_FINGERPRINT_KEY is wrong: the fingerprints in this database were made with another"
                        + " key. It must stay the first CARBONPOINT_PRIVACY_KEY there was (docs/operations.md, Keys)");
            }
            add("SEAL", current());
            add("FINGERPRINT", fingerprints);
        });
    }

    /** Name of the key that seals. */
    String current() {
        return PrivacyKeys.name(keys.key());
    }

    /** Nothing is sealed with another key any more: nodes may start without. */
    void onlyCurrent() {
        jdbc.sql("delete from privacy_key where purpose = 'SEAL' and name <> ?")
                .param(current())
                .update();
    }

    private Set<String> names(String purpose) {
        return jdbc.sql("select name from privacy_key where purpose = ?")
                .param(purpose)
                .query(String.class)
                .set();
    }

    private void add(String purpose, String name) {
        jdbc.sql("insert into privacy_key (purpose, name) values (?, ?) on conflict do nothing")
                .params(purpose, name)
                .update();
    }

    private static void refuse(String reason) {
        LOG.error(reason);
        throw new IllegalStateException(reason);
    }
}
