package kr.carbonpoint.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kr.carbonpoint.reference.ReferenceData;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of its own, set up for big tables as in production, safe against a power cut; gone when closed. With
 * {@code -Dbench.log} it writes the plans of slow statements into that folder.
 */
class ScaleServer implements AutoCloseable {

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "shared_buffers", "4GB",
            "effective_cache_size", "12GB",
            "maintenance_work_mem", "1GB",
            "max_wal_size", "16GB",
            "checkpoint_timeout", "15min",
            "random_page_cost", "1.1",
            "fsync", "on",
            "synchronous_commit", "on",
            "track_io_timing", "on"));

    private final Path folder;
    private final EmbeddedPostgres server;

    private ScaleServer(Path folder) throws IOException {
        this.folder = folder;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder.getParent());
        var builder = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(true);
        SETTINGS.forEach(builder::setServerConfig);
        if (System.getProperty("bench.log") != null) {
            builder.setServerConfig("logging_collector", "on")
                    .setServerConfig("log_directory", System.getProperty("bench.log"))
                    .setServerConfig("session_preload_libraries", "auto_explain")
                    .setServerConfig("auto_explain.log_min_duration", "120")
                    .setServerConfig("auto_explain.log_analyze", "on")
                    .setServerConfig("auto_explain.log_buffers", "on")
                    .setServerConfig("auto_explain.log_triggers", "on");
        }
        server = builder.start();
    }

    /** @param folder for its files: some 8 KB a member */
    static ScaleServer start(Path folder) throws IOException {
        return new ScaleServer(folder.toAbsolutePath());
    }

    DataSource migrated() {
        Flyway.configure()
                .dataSource(dataSource())
                .callbacks(new ReferenceData())
                .load()
                .migrate();
        return dataSource();
    }

    DataSource dataSource() {
        return server.getPostgresDatabase(Map.of("reWriteBatchedInserts", "true"));
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** What it runs with, as it says itself. */
    String settings() {
        return SETTINGS.keySet().stream()
                .map(name -> name + " "
                        + JdbcClient.create(dataSource())
                                .sql("select current_setting(?)")
                                .param(name)
                                .query(String.class)
                                .single())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        // Or stopping would take longer than it is given.
        JdbcClient.create(dataSource()).sql("checkpoint").update();
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
