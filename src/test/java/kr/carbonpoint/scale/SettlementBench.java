package kr.carbonpoint.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A month and a half-year of all members, beside the least that PostgreSQL needs for the same rows, all in one run. Each
 * size runs in a JVM with a heap of 512 MB. Fails when a phase fails, never because of a figure.
 * {@code -Dbench.members=193085,1930857} chooses the sizes: a tenth of the country, the whole country.
 */
@Tag("bench")
class SettlementBench {

    private static final String SIZES = System.getProperty("bench.members", String.valueOf(Country.WHOLE / 10));
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    @Test
    void settling() throws Exception {
        var sizes = new ArrayList<Measured>();
        for (var size : SIZES.split(",")) {
            sizes.add(measure(Integer.parseInt(size.strip())));
            var report = new SettlementReport(sizes).markdown();
            Files.writeString(FOLDER.resolve("settlement.md"), report);
            System.out.println(report);
        }
    }

    private static Measured measure(int members) throws IOException, InterruptedException {
        var folder = FOLDER.resolve("members-" + members);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try {
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-Duser.timezone=Asia/Seoul",
                            "-Dlogging.level.root=warn",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Run.class.getName(),
                            String.valueOf(members),
                            folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(exit).as("run with %d members", members).isZero();
            return new Measured(members, phases(folder), Files.readAllLines(folder.resolve("facts.txt")));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Stopwatch.Phase> phases(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("phases.tsv"))) {
            return lines.map(Stopwatch.Phase::of).toList();
        }
    }

    /** The outcome of one size. */
    record Measured(int members, List<Stopwatch.Phase> phases, List<String> facts) {}
}
