package kr.carbonpoint.address;

import static kr.carbonpoint.address.Directories.address;
import static kr.carbonpoint.address.Directories.building;
import static kr.carbonpoint.address.Directories.id;
import static kr.carbonpoint.address.Directories.ms949;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class AddressInboxIntegrationTests {

    private static final DataSource DATABASE = Directories.empty("address_inbox");

    @TempDir
    Path folder;

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final AddressDirectory directory = new AddressDirectory(jdbc);

    @BeforeEach
    void empty() {
        jdbc.sql("truncate address, address_dong, inbox_file, inbox_reject cascade")
                .update();
    }

    @Test
    void filesAreLoadedInTheOrderTheyBuildOnEachOtherAndMoveAway() throws IOException {
        drop("build_incheon.txt", building(20, 1, "101동", "31"));
        drop("rnaddrkor_incheon.txt", address(20, "동아아파트", "31"));
        drop("jibun_rnaddrkor_incheon.txt", "something else");

        inbox(folder).poll();

        assertThat(directory.dongs(id(20))).containsExactly("101동");
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**rnaddrkor_incheon.txt");
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**build_incheon.txt");
        assertThat(folder.resolve("skipped")).isDirectoryContaining("glob:**jibun_rnaddrkor_incheon.txt");
        assertThat(folder).isDirectoryNotContaining("glob:**.txt");
    }

    @Test
    void fileThatIsStillArrivingIsLeftAlone() throws IOException {
        var file = drop("rnaddrkor_incheon.txt", address(20, "동아아파트", "31"));
        Files.setLastModifiedTime(
                file, FileTime.from(Directories.CLOCK.instant().minus(Duration.ofSeconds(5))));

        inbox(folder).poll();

        assertThat(file).exists();
        assertThat(directory.find(id(20))).isEmpty();
    }

    @Test
    void missingFolderDoesNotKeepTheApplicationFromStarting() throws IOException {
        inbox(folder.resolve("missing")).start();

        assertThat(directory.find(id(20))).isEmpty();
    }

    @Test
    void sampleIsLoadedOnlyIntoAnEmptyDirectory() throws IOException {
        drop("rnaddrkor_incheon.txt", address(20, "동아아파트", "31"));

        inbox(folder).start();

        assertThat(jdbc.sql("select count(*) from address").query(Long.class).single())
                .isEqualTo(1);
    }

    private AddressInbox inbox(Path at) {
        return new AddressInbox(
                Directories.files(DATABASE), Directories.additions(DATABASE), jdbc, at.toString(), Directories.CLOCK);
    }

    private Path drop(String name, String... lines) throws IOException {
        var file = folder.resolve(name);
        Files.copy(ms949(lines), file);
        return Files.setLastModifiedTime(
                file, FileTime.from(Directories.CLOCK.instant().minus(Duration.ofMinutes(1))));
    }
}
