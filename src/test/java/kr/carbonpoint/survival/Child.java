package kr.carbonpoint.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} in a process of its own. */
class Child implements AutoCloseable {

    /** What a worker says, among what may be logged. */
    static final String MARK = "@@ ";

    private final Process process;
    private final PrintWriter orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /** Begins to start; it is ready when {@link #open} returns. */
    Child() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=Asia/Seoul",
                        "-Dlogging.level.root=warn",
                        // Connections of a killed PostgreSQL are found out when borrowed, not half a second later.
                        "-Dcom.zaxxer.hikari.aliveBypassWindowMs=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        orders = new PrintWriter(process.getOutputStream(), true);
        var listening = new Thread(this::listen, "child-" + process.pid());
        listening.setDaemon(true);
        listening.start();
    }

    void open(String url, Path inbox) {
        orders.println("open " + url + " " + inbox);
        assertThat(answer()).isEqualTo("OPENED");
    }

    /** Does a step to its end; the answer begins with DONE or FAILED. */
    String take(Life.Step step) {
        return take(step, 0, false);
    }

    /**
     * Does a step as far as a moment, see {@link Moments}; the answer begins with AT, or with DONE or FAILED when the
     * moment never came.
     *
     * @param stop whether it stays there until {@link #go}
     */
    String take(Life.Step step, int moment, boolean stop) {
        orders.println("do " + step + " " + moment + " " + (stop ? "STOP" : "GO"));
        return answer();
    }

    void go() {
        orders.println("go");
    }

    /** The next thing it says. */
    String answer() {
        try {
            var answer = answers.poll(2, TimeUnit.MINUTES);
            assertThat(answer).as("an answer of process " + process.pid()).isNotNull();
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: nothing of it runs any more when this returns. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MARK)) {
                    answers.add(line.substring(MARK.length()));
                }
            }
        } catch (IOException e) {
            answers.add("GONE");
        }
    }
}
