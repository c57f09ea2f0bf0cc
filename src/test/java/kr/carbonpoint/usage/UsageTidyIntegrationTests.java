package kr.carbonpoint.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are personal data: none stays in the folder longer than it has to. */
class UsageTidyIntegrationTests {

    @TempDir
    Path folder;

    private UsageDesk desk;

    @BeforeEach
    void desk() {
        desk = new UsageDesk(folder);
    }

    @Test
    void filesThatAreOverAreDeletedAfterThirtyDays() throws IOException {
        var done = loaded();
        var failed = folder.resolve("failed").resolve("old.csv");
        Files.createDirectories(failed.getParent());
        aged(Files.createFile(failed), Duration.ofDays(31));

        desk.files.tidy();
        assertThat(done).as("put away just now").exists();
        assertThat(failed).doesNotExist();

        aged(done, Duration.ofDays(29));
        desk.files.tidy();
        assertThat(done).exists();

        aged(done, Duration.ofDays(31));
        desk.files.tidy();
        assertThat(done).doesNotExist();
    }

    @Test
    void uploadThatIsOverIsPutAwayWhenANodeDiedBeforeItCould() throws IOException {
        var done = loaded();
        var left = aged(Files.move(done, folder.resolve(done.getFileName())), Duration.ofDays(2));

        desk.files.tidy();

        assertThat(left).doesNotExist();
        assertThat(done).exists();
    }

    @Test
    void uploadThatNobodyKnowsOfIsDeletedAfterADay() throws IOException {
        var unknown = Files.createFile(folder.resolve("upload-9-bills.csv"));
        var half = aged(Files.createFile(folder.resolve("upload-8-bills.csv.part")), Duration.ofDays(2));
        var dropped = aged(Files.createFile(folder.resolve("bills.csv")), Duration.ofDays(400));

        desk.files.tidy();
        assertThat(half).doesNotExist();
        assertThat(unknown).as("may still be on its way").exists();

        aged(unknown, Duration.ofDays(2));
        desk.files.tidy();
        assertThat(unknown).doesNotExist();
        assertThat(dropped).as("waits to be read").exists();
    }

    @Test
    void uploadThatWaitsStays() throws IOException {
        long id = desk.files.receive("bills.csv", new ByteArrayInputStream(new byte[] {1}), null, "clerk");
        Path waiting;
        try (var files = Files.list(folder)) {
            waiting = aged(files.findFirst().orElseThrow(), Duration.ofDays(60));
        }

        desk.files.tidy();

        assertThat(waiting).as("file %d", id).exists();
    }

    private Path loaded() throws IOException {
        desk.load("supplier,customer_number,month,usage", "KEPCO,1,2026-01,1");
        try (var files = Files.list(folder.resolve("done"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static Path aged(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(
                file, FileTime.from(UsageDesk.CLOCK.instant().minus(age)));
    }
}
