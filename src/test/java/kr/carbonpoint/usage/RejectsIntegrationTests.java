package kr.carbonpoint.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class RejectsIntegrationTests {

    private static final String BILLS = UsageFilesIntegrationTests.BILLS;

    private final int town = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);

    @TempDir
    Path folder;

    private UsageDesk desk;
    private InsertedMembers members;

    @BeforeEach
    void someMembers() {
        desk = new UsageDesk(folder);
        members = SomeMembers.of(desk.jdbc, town).insert(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "모르는 공급사 | NOBODY,#,202601,300",
                "이 번호로 그 달에 참여하는 회원이 없음 | KEPCO,0000000000,202601,300",
                "이 번호로 그 달에 참여하는 회원이 없음 | KEPCO,123,202601,300",
                "이 번호로 그 달에 참여하는 회원이 없음 | KEPCO,abc,202601,300",
                "사용월을 읽을 수 없음 | KEPCO,#,202613,300",
                "사용월을 읽을 수 없음 | KEPCO,#,,300",
                "사용월을 읽을 수 없음 | KEPCO,#,Jan-26,300",
                "아직 오지 않은 달 | KEPCO,#,202612,300",
                "너무 오래된 달 | KEPCO,#,200612,300",
                "사용량이 숫자가 아님 | KEPCO,#,202601,",
                "사용량이 숫자가 아님 | KEPCO,#,202601,3e2",
                "사용량이 숫자가 아님 | KEPCO,#,202601,3.",
                "사용량이 음수임 | KEPCO,#,202601,-3",
                "사용량이 너무 큼 | KEPCO,#,202601,100000000",
                "사용량이 너무 큼 | KEPCO,#,202601,99999999999999999999999",
                "항목 수가 첫 줄과 다름 | KEPCO,#,202601",
                "항목 수가 첫 줄과 다름 | KEPCO,#,202601,300,"
            })
    void aBadLineIsRejectedWithItsReasonAndTheOthersGoIn(String reason, String line) {
        String own = line.replace("#", members.number(1, ELECTRICITY));
        var file = desk.load(BILLS, bill(0, "202601", "300"), own, bill(2, "202601", "200"));

        assertThat(desk.rejects(file)).startsWith("3 ").contains(reason);
        assertThat(file.lines()).isEqualTo(3);
        assertThat(file.loaded()).isEqualTo(2);
        assertThat(readings(0)).isEqualTo("202601=300");
        assertThat(readings(1)).isEmpty();
        assertThat(readings(2)).isEqualTo("202601=200");
        assertThat(desk.rejectsFile(file))
                .startsWith("\uFEFFline,reason,content\r\n3,")
                .contains(reason, own);
    }

    @Test
    void rejectedLinesAreSealedAndReadingThemIsRemembered() {
        var file = desk.load(BILLS, "KEPCO,7777777777,202601,300");

        assertThat(desk.jdbc
                        .sql(
                                "select content is null and position('7777777777' in encode(sealed, 'escape')) = 0 from inbox_reject"
                                        + " join usage_file on inbox_file_id = file_id where id = ?")
                        .param(file.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(desk.rejectsFile(file)).contains("7777777777");
        assertThat(desk.jdbc
                        .sql("select actor from access_log where subject = ?")
                        .param("usage-file-" + file.id())
                        .query(String.class)
                        .list())
                .containsExactly("clerk");
    }

    @Test
    void contractsThatMayNotTakePartAreRejected() {
        var file = desk.load(
                BILLS + ",contract",
                bill(0, "202601", "300") + ",주택용(저압)",
                bill(1, "202601", "300") + ",심야전력(갑)",
                bill(2, "202601", "300") + ",농사용(을)");

        assertThat(desk.rejects(file)).isEqualTo("3 심야·농사용 계약은 참여할 수 없음\n4 심야·농사용 계약은 참여할 수 없음");
    }

    @Test
    void twoValuesOfAMonthAreBothRejectedTheSameValueTwiceIsNot() {
        var file = desk.load(
                BILLS,
                bill(0, "202601", "300"),
                bill(1, "202601", "100"),
                bill(0, "202601", "301"),
                bill(1, "202601", "100.4"));

        assertThat(desk.rejects(file)).isEqualTo("2 전기: 같은 달에 값이 다른 줄이 또 있음\n4 전기: 같은 달에 값이 다른 줄이 또 있음");
        assertThat(readings(0)).isEmpty();
        assertThat(readings(1)).isEqualTo("202601=100");
    }

    @Test
    void twoDifferentCorrectionsOfAMonthAreBothRejected() {
        desk.load(BILLS, bill(0, "202601", "300"));
        var file = desk.load(BILLS, bill(0, "202601", "310"), bill(0, "202601", "320"));

        assertThat(file.rejected()).isEqualTo(2);
        assertThat(readings(0)).isEqualTo("202601=300");
    }

    @Test
    void tenTimesTheUsualIsFineMoreIsAQuestion() {
        desk.jdbc
                .sql("update meter set usual = 300 where municipality_id = ?")
                .param(town)
                .update();
        var file = desk.load(BILLS, bill(0, "202601", "3000"), bill(1, "202601", "3001"));

        assertThat(desk.rejects(file)).startsWith("3 전기: 평소 사용량의 10배가 넘음");
        assertThat(readings(0)).isEqualTo("202601=3000");
        assertThat(desk.jdbc
                        .sql("select kind || ' ' || month || ' ' || usage from usage_question where meter_id = ?")
                        .param(members.meter(1, ELECTRICITY))
                        .query(String.class)
                        .list())
                .containsExactly("OUTLIER 202601 3001");
    }

    @Test
    void aClerkBringsReadingsOfTheOwnMunicipalityOnly() {
        var elsewhere = SomeMembers.of(desk.jdbc, town + 1).insert(1);
        byte[] content = UsageDesk.csv(
                BILLS, bill(0, "202601", "300"), "KEPCO,%s,202601,300".formatted(elsewhere.number(0, ELECTRICITY)));
        var own = desk.load((long) town, content);
        var others = desk.load((long) town + 1, content);

        assertThat(desk.rejects(own)).isEqualTo("3 전기: 다른 지자체 회원의 번호임");
        assertThat(desk.rejects(others)).isEqualTo("2 전기: 다른 지자체 회원의 번호임");
        assertThat(readings(0)).isEqualTo("202601=300");
    }

    @Test
    void theLastLineOfAFileThatWasCutOffIsRejected() {
        var file = desk.load(
                null, (BILLS + "\n" + bill(0, "202601", "300") + "\n" + bill(1, "202601", "30")).getBytes(UTF_8));

        assertThat(desk.rejects(file)).isEqualTo("3 줄바꿈 없이 끝남: 잘린 파일일 수 있음");
        assertThat(readings(1)).isEmpty();
    }

    @Test
    void filesThatAreOfNoUseSaySo() {
        assertThat(failure(new byte[0])).startsWith("빈 파일입니다");
        assertThat(failure("\n\r\n ,,\n".getBytes(UTF_8))).startsWith("빈 파일입니다");
        assertThat(failure((BILLS + "\n").getBytes(UTF_8))).contains("내용이 없습니다");
        assertThat(failure("a,b,c\n1,2,3\n".getBytes(UTF_8))).startsWith("첫 줄(항목 이름)을 알 수 없습니다");
        assertThat(failure("PK\u0003\u0004…".getBytes(UTF_8))).startsWith("엑셀이나 압축 파일입니다");
        assertThat(failure(("\uFEFF" + BILLS).getBytes(StandardCharsets.UTF_16LE)))
                .startsWith("유니코드(UTF-16)");
        assertThat(failure(new byte[] {'a', 0, 'b'})).startsWith("글자로 된 파일이 아닙니다");
        assertThat(folder.resolve("failed")).isNotEmptyDirectory();
        assertThat(folder.resolve("done")).doesNotExist();
    }

    @Test
    void filesThatAreTooLargeAreNotTaken() {
        var small = new UsageDesk(folder, DataSize.ofBytes(100));
        byte[] large = new byte[101];

        assertThatThrownBy(() -> small.files.receive("large.csv", new ByteArrayInputStream(large), null, "clerk"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("너무 큽니다");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void manyRejectedLinesAreAllKept() {
        String lines = IntStream.range(0, 12_345)
                .mapToObj(i -> "KEPCO,%010d,202601,1\n".formatted(i))
                .collect(Collectors.joining("", BILLS + "\n", ""));
        var file = desk.load(null, lines.getBytes(UTF_8));

        assertThat(file.rejected()).isEqualTo(12_345);
        assertThat(desk.rejectsFile(file).lines())
                .hasSize(12_346)
                .last()
                .asString()
                .contains("12346,", "0000012344");
    }

    private String failure(byte[] content) {
        var file = desk.load(null, content);
        assertThat(file.stage()).isEqualTo(Stage.FAILED);
        return file.message();
    }

    private String bill(int member, String month, String usage) {
        return "KEPCO,%s,%s,%s".formatted(members.number(member, ELECTRICITY), month, usage);
    }

    private String readings(int member) {
        return desk.readings(members.meter(member, ELECTRICITY));
    }
}
