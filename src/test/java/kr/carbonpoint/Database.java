package kr.carbonpoint;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import kr.carbonpoint.reference.ReferenceData;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL 17 for all tests of a run. */
public final class Database {

    private static final EmbeddedPostgres SERVER = start();
    private static DataSource migrated;

    private Database() {}

    /** A client on the database of the module tests: migrated, reference data loaded, shared by all of them. */
    public static JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** The database behind {@link #jdbc()}. */
    public static synchronized DataSource dataSource() {
        if (migrated == null) {
            migrated = SERVER.getDatabase("postgres", create("modules"));
            Flyway.configure()
                    .dataSource(migrated)
                    .callbacks(new ReferenceData())
                    .load()
                    .migrate();
        }
        return migrated;
    }

    /** Makes an empty database of that name. */
    public static String create(String name) {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return name;
    }

    /** The JDBC address of a database, user {@code postgres}, no password. */
    public static String url(String name) {
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
