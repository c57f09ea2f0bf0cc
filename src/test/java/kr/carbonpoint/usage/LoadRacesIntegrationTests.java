package kr.carbonpoint.usage;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static kr.carbonpoint.usage.UsageFilesIntegrationTests.BILLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadRacesIntegrationTests {

    private final int town = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);

    @TempDir
    Path folder;

    private UsageDesk desk;
    private InsertedMembers members;

    @BeforeEach
    void someMembers() {
        desk = new UsageDesk(folder);
        members = SomeMembers.of(desk.jdbc, town).insert(2);
    }

    @Test
    void ofTwoNodesThatLoadTheSameFileOneDoes() {
        long id = receive("300");
        var other = new UsageDesk(folder);
        var both =
                Stream.of(desk, other)
                        .map(node -> CompletableFuture.supplyAsync(() -> node.files.load(id)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(both).extracting(UsageFile::stage).containsOnly(Stage.DONE);
        assertThat(desk.jdbc
                        .sql("select count(*) from usage_source where file_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameContentUnderTwoNamesGoesInOnce() {
        var ids = List.of(receive("300"), receive("300"));
        var changed = ids.stream().map(id -> CompletableFuture.supplyAsync(() -> desk.files.load(id))).toList().stream()
                .map(CompletableFuture::join)
                .mapToLong(UsageFile::changed)
                .sum();

        assertThat(changed).isEqualTo(1);
        assertThat(desk.readings(members.meter(0, ELECTRICITY))).isEqualTo("202601=300");
    }

    @Test
    void aLoadThatFailsLeavesNothingAndIsTriedAgain() {
        desk.jdbc
                .sql("alter table usage_question rename to usage_question_away")
                .update();
        long id = receive("x");
        try {
            assertThatThrownBy(() -> desk.files.load(id)).isInstanceOf(RuntimeException.class);
        } finally {
            desk.jdbc
                    .sql("alter table usage_question_away rename to usage_question")
                    .update();
        }
        assertThat(desk.files.get(id).stage()).isEqualTo(Stage.WAITING);
        assertThat(desk.files.arrived()).contains(id);

        assertThat(desk.files.load(id).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void aFileAtWhichTheNodeDiedWaitsAgain() {
        long id = receive("300");
        desk.jdbc
                .sql("update usage_file set stage = 'STORING' where id = ?")
                .param(id)
                .update();

        assertThat(desk.files.arrived()).contains(id);
        assertThat(desk.files.load(id).changed()).isEqualTo(1);
    }

    @Test
    void aDroppedFileIsTakenWhenItHasSettledAndOnlyOnce() throws IOException {
        var file = Files.write(folder.resolve("202601.csv"), UsageDesk.csv(BILLS, bill("300")));
        Files.setLastModifiedTime(file, FileTime.from(UsageDesk.CLOCK.instant()));
        assertThat(mine()).isEmpty();

        Files.setLastModifiedTime(file, FileTime.from(UsageDesk.CLOCK.instant().minus(Duration.ofMinutes(1))));
        var arrived = mine();
        assertThat(arrived).hasSize(1).isEqualTo(mine());
        assertThat(desk.files.load(arrived.get(0)).loaded()).isEqualTo(1);
        assertThat(mine()).isEmpty();
        assertThat(folder.resolve("done/202601.csv")).exists();
    }

    @Test
    void anUploadIsLimitedToItsMunicipalityEvenWhenItsRowIsGone() throws IOException {
        Files.write(folder.resolve("upload-0-other.csv"), UsageDesk.csv(BILLS, bill("300")));
        Files.setLastModifiedTime(
                folder.resolve("upload-0-other.csv"),
                FileTime.from(UsageDesk.CLOCK.instant().minus(Duration.ofDays(1))));

        assertThat(mine()).isEmpty();
    }

    @Test
    void aSmallFileLooksItsMetersUpByTheIndex() {
        SomeMembers.of(desk.jdbc, town + 1).insert(25_000);
        desk.jdbc.sql(LoadSql.createLines(Long.MAX_VALUE)).update();
        try {
            desk.jdbc
                    .sql("insert into usage_line_" + Long.MAX_VALUE
                            + " select key, 2, 202601, 1, resource, 0 from meter limit 20")
                    .update();
            desk.jdbc.sql("analyze usage_line_" + Long.MAX_VALUE).update();
            var sql = new LoadSql(Long.MAX_VALUE, Columns.Kind.BILLS, List.of(202601), null);
            var plan = String.join(
                    "\n",
                    desk.jdbc
                            .sql("explain " + sql.resolved())
                            .query(String.class)
                            .list());

            assertThat(plan).contains("meter_key").doesNotContain("Seq Scan on meter");
        } finally {
            desk.jdbc.sql("drop table usage_line_" + Long.MAX_VALUE).update();
        }
    }

    /** Those in this test's folder. */
    private List<Long> mine() {
        return desk.files.arrived().stream()
                .filter(id -> desk.files.get(id).name().equals("202601.csv"))
                .toList();
    }

    private long receive(String usage) {
        return desk.files.receive(
                "readings.csv", new ByteArrayInputStream(UsageDesk.csv(BILLS, bill(usage))), null, "clerk");
    }

    private String bill(String usage) {
        return "KEPCO,%s,202601,%s".formatted(members.number(0, ELECTRICITY), usage);
    }
}
