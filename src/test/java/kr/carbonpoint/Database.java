package kr.carbonpoint;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kr.carbonpoint.reference.ReferenceData;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL 17 for all tests of a run. */
public final class Database {

    private static final AtomicInteger USERS = new AtomicInteger();
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

    /** Keeps the server running until the application is closed: its engine still writes when the JVM shuts down. */
    static void usedBy(ConfigurableApplicationContext application) {
        USERS.incrementAndGet();
        // Disposed of in the reverse order of registration: after everything that the application makes from now on.
        ((DefaultListableBeanFactory) application.getBeanFactory()).registerDisposableBean("postgres", () -> {
            if (USERS.decrementAndGet() == 0) {
                SERVER.close();
            }
        });
    }

    private static EmbeddedPostgres start() {
        Runtime.getRuntime().addShutdownHook(new Thread(Database::closeUnlessUsed));
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeUnlessUsed() {
        try {
            if (USERS.get() == 0) {
                SERVER.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
