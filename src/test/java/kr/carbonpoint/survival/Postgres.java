package kr.carbonpoint.survival;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL that may be killed, and starts again on what it had written by then. */
class Postgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    Postgres() throws IOException {
        data = Files.createTempDirectory("survival").resolve("data");
        start(0);
    }

    /** A new database that is a copy of another, to which nobody may be connected. */
    void copy(String from, String to) {
        sql("create database " + to + " template " + from);
    }

    void sql(String statement) {
        JdbcClient.create(server.getPostgresDatabase()).sql(statement).update();
    }

    DataSource dataSource(String database) {
        return server.getDatabase("postgres", database);
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /** SIGKILL to all of it at once, as when the machine fails, and a start with crash recovery. */
    void killAndStart() throws IOException, InterruptedException {
        int port = server.getPort();
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        // Stopped, it bears no more children: one that is not killed would work on in the files that are recovered.
        new ProcessBuilder("kill", "-STOP", pid).inheritIO().start().waitFor();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        // Finds nothing to stop, but lets go of the folder.
        server.close();
        start(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(data.getParent());
    }

    private void start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(20))
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100");
        server = (port == 0 ? builder : builder.setPort(port)).start();
    }
}
