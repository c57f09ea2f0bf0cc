package kr.carbonpoint.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.carbonpoint.Database;
import kr.carbonpoint.Services;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own, and nodes on it that have one key or another ({@link SealsTests#key}). */
final class KeyDatabase {

    final DataSource source;
    final JdbcClient jdbc;
    private final String url;

    KeyDatabase(String name) {
        url = Database.url(Database.create(name));
        source = new DriverManagerDataSource(url, "postgres", "");
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
    }

    /**
     * Starts a node whose fingerprints have the key 1.
     *
     * @throws RuntimeException when it does not start
     */
    Services node(int key, int... former) {
        var services = Services.open(
                url,
                Map.of(
                        "carbonpoint.privacy.key", SealsTests.key(key),
                        "carbonpoint.privacy.fingerprint-key", SealsTests.key(1),
                        "carbonpoint.privacy.former-keys",
                                IntStream.of(former).mapToObj(SealsTests::key).collect(Collectors.joining(","))),
                source -> source);
        try {
            services.get(KeysInUse.class);
            return services;
        } catch (RuntimeException refused) {
            services.close();
            throw refused;
        }
    }

    /** What is remembered, as in {@code SEAL 0123456789abcdef}. */
    List<String> keys() {
        return jdbc.sql("select purpose || ' ' || name from privacy_key order by 1")
                .query(String.class)
                .list();
    }

    static String seal(int key) {
        return "SEAL " + PrivacyKeys.name(SealsTests.key(key));
    }
}
