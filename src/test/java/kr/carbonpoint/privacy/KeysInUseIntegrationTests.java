package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Nodes with right and wrong keys that start on one database. */
class KeysInUseIntegrationTests {

    private static KeyDatabase database;

    @BeforeAll
    static void migrate() {
        database = new KeyDatabase("keys_in_use");
    }

    @BeforeEach
    void firstStart() {
        database.jdbc.sql("truncate privacy_key").update();
    }

    @Test
    void theFirstStartRemembersTheKeysWithoutTellingThem() {
        starts(1);

        assertThat(database.keys())
                .containsExactly("FINGERPRINT " + PrivacyKeys.name(SealsTests.key(1)), KeyDatabase.seal(1));
        starts(1);
        assertThat(database.keys()).hasSize(2);
    }

    @Test
    void anotherKeyDoesNotStart() {
        starts(1);

        assertRefused("CARBONPOINT_PRIVACY_KEY is wrong", 1, 2);
        assertRefused("CARBONPOINT_PRIVACY_KEY is wrong", 1, 2, 3);
        assertThat(database.keys()).hasSize(2);
    }

    @Test
    void aChangedKeyStartsWithTheFormerOneBesideIt() {
        starts(1);
        starts(2, 1);

        assertThat(database.keys()).contains(KeyDatabase.seal(1), KeyDatabase.seal(2));
        assertRefused("CARBONPOINT_PRIVACY_KEY is wrong", 1, 2);
        assertRefused("CARBONPOINT_PRIVACY_KEY is wrong", 1, 1);
        starts(1, 2);
    }

    @Test
    void anotherKeyOfFingerprintsDoesNotStart() {
        starts(1);

        assertRefused("CARBONPOINT_FINGERPRINT_KEY is wrong", 2, 2, 1);
    }

    @Test
    void twoNodesThatStartAtOnceRememberTheKeysOnce() throws Exception {
        assertThat(atOnce(1, 1, 1)).containsExactly(true, true, true);
        assertThat(database.keys()).hasSize(2);
    }

    @Test
    void ofTwoNodesThatStartAtOnceWithDifferentKeysOneStarts() throws Exception {
        assertThat(atOnce(1, 2)).containsExactlyInAnyOrder(true, false);
        assertThat(database.keys()).hasSize(2);
    }

    private static void starts(int key, int... former) {
        check(1, key, former);
    }

    /** What a node does first. */
    private static void check(int fingerprints, int key, int... former) {
        var formerKeys = IntStream.of(former).mapToObj(SealsTests::key).toList();
        var keys = new PrivacyKeys(SealsTests.key(key), formerKeys, SealsTests.key(fingerprints));
        new KeysInUse(database.jdbc, keys, new DataSourceTransactionManager(database.source)).afterPropertiesSet();
    }

    private static void assertRefused(String reason, int fingerprints, int key, int... former) {
        try (var log = new LogRecorder()) {
            assertThatThrownBy(() -> check(fingerprints, key, former)).hasMessageContaining(reason);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith(KeysInUse.class.getName())
                    .contains(reason)
                    .doesNotContain("\n")
                    .doesNotContain(SealsTests.key(key));
        }
    }

    /** Whether each of them starts. */
    private static List<Boolean> atOnce(int... keys) throws Exception {
        var nodes = Executors.newFixedThreadPool(keys.length);
        var barrier = new CyclicBarrier(keys.length);
        try {
            var starts = IntStream.of(keys)
                    .<Callable<Boolean>>mapToObj(key -> () -> {
                        barrier.await();
                        try {
                            starts(key);
                            return true;
                        } catch (IllegalStateException refused) {
                            return false;
                        }
                    })
                    .toList();
            var started = new ArrayList<Boolean>();
            for (var one : nodes.invokeAll(starts)) {
                started.add(one.get());
            }
            return started;
        } finally {
            nodes.shutdown();
        }
    }
}
