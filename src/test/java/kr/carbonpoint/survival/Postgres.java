package kr.carbonpoint.survival;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL that may be killed, and starts again on what it had written by then. */
class Postgres implements AutoCloseable {

    private final Path data;
    private final Path log;
    private final int port = freePort();
    private EmbeddedPostgres server;

    Postgres() throws IOException {
        var folder = Files.createTempDirectory("survival");
        data = folder.resolve("data");
        log = folder.resolve("server.log");
        start();
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
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        // Stopped, it bears no more children: one that is not killed would work on in the files that are recovered.
        new ProcessBuilder("kill", "-STOP", pid).inheritIO().start().waitFor();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        // Finds nothing to stop, but lets go of the folder.
        server.close();
        start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(data.getParent());
    }

    private void start() throws IOException {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    // Crash recovery takes as long as the disk does.
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new IOException(Files.readString(log), e);
        }
    }

    /** None of those that the system gives to connections: one of them might have it while the server is down. */
    private static int freePort() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 30_000))
                .filter(Postgres::isFree)
                .findFirst()
                .getAsInt();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
