package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.carbonpoint.Database;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.settlement.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ResultComparisonIntegrationTests {

    private final ResultFiles files = new ResultFiles(
            Database.dataSource(), new JdbcTransactionManager(Database.dataSource()), new AccessLog(Database.jdbc()));
    private final SomeResults results = new SomeResults();
    private int electricity;

    @BeforeEach
    void threeResults() {
        electricity = results.member(1, 5750).result(1, 1, 5000);
        results.result(1, 2, 750);
        results.member(2, 3000).result(2, 3, 3000);
    }

    @Test
    void ownFileIsTheSame() {
        var comparison = compare(exported());

        assertThat(comparison.same()).as(comparison.toString()).isTrue();
        assertThat(comparison.equal()).isEqualTo(3);
        assertThat(comparison.summary()).isEqualTo("3줄이 모두 같아요.");
    }

    @Test
    void fileWithAllVersionsIsComparedByItsNewest() {
        results.corrected(electricity, 10000);
        var out = new ByteArrayOutputStream();
        files.exportAll(SomeResults.HALF, results.municipality, "clerk", out);

        var comparison = compare(out.toByteArray());

        assertThat(comparison.same()).as(comparison.toString()).isTrue();
        assertThat(comparison.older()).isEqualTo(1);
    }

    @Test
    void fileFromElsewhereHasItsOwnColumnsInItsOwnOrder() {
        var comparison = compare(
                text("points,비고,resource,exact_rate,reference\n5000,\"좋음, 아주\",전기,6.2350,%s\n0750,,WATER,6.235,%s\n"
                        .formatted(results.reference(1), results.reference(1))));

        assertThat(comparison.equal()).isEqualTo(2);
        assertThat(comparison.onlyHere()).isEqualTo(1);
        assertThat(comparison.ignored()).isEqualTo(1);
        assertThat(comparison.compared()).containsExactly("points", "exact_rate");
        assertThat(comparison.findings())
                .containsExactly(
                        new Finding(Kind.ONLY_HERE, null, results.reference(2), "GAS", null, null, null, null));
    }

    @Test
    void differencesAreNamedColumnByColumn() {
        var comparison = compare(text("reference,resource,points,band,award_won\n%s,ELECTRICITY,10000,,11500\n"
                .formatted(results.reference(1))));

        assertThat(comparison.different()).isEqualTo(1);
        assertThat(comparison.findings())
                .filteredOn(found -> found.kind() == Kind.DIFFERENT)
                .extracting(Finding::line, Finding::column, Finding::ours, Finding::theirs)
                .containsExactly(tuple(2L, "points", "5000", "10000"), tuple(2L, "band", "R5", null));
    }

    @Test
    void linesAboutNothingOfOursAreOnlyThere() {
        var comparison = compare(
                text("reference,resource,points\n%s,GAS,5000\nK7MQ-2WTD,GAS,1\n".formatted(results.reference(1))));

        assertThat(comparison.onlyThere()).isEqualTo(2);
        assertThat(comparison.onlyHere()).isEqualTo(3);
        assertThat(comparison.equal()).isZero();
    }

    @Test
    void memberWithTwoMetersOfAResourceIsToldApartByTheMeter() {
        int second = results.result(1, 1, 3000);
        String lines = "reference,resource,meter,points\n%s,ELECTRICITY,%s,3000\n";

        assertThat(compare(text(lines.formatted(results.reference(1), second))).equal())
                .isEqualTo(1);
        assertThat(compare(text(lines.formatted(results.reference(1), ""))).findings())
                .extracting(Finding::reason)
                .contains("같은 자원의 계량기가 여러 개인 회원이에요. meter 열을 채워 주세요.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "홍 길동,GAS,,,1|회원번호(reference)로 볼 수 없어요",
                "%s,열,,,1|자원(resource)을 알 수 없어요",
                "%s,GAS,2071H1,,1|다른 반기의 줄이에요",
                "%s,GAS,2071h2,4,1|다른 지자체의 줄이에요",
                "%s,GAS,,,일|points 값을 읽을 수 없어요",
                "%s,GAS,,,'1,000'|칸이 5개가 아니라 6개예요",
                "%s,GAS,,,\"1,000\"|points 값을 읽을 수 없어요",
                "%s,GAS,,\"1|따옴표의 짝이 맞지 않아요",
                "%s,GAS|칸이 5개가 아니라 2개예요",
            })
    void badLineIsNamedWithItsReason(String line, String reason) {
        var comparison = compare(text("reference,resource,half,municipality,points\n"
                + line.replace("'", "").formatted(results.reference(2)) + "\n"));

        assertThat(comparison.bad()).isEqualTo(1);
        assertThat(comparison.findings())
                .filteredOn(found -> found.kind() == Kind.BAD)
                .singleElement()
                .satisfies(found -> assertThat(found.reason()).startsWith(reason))
                .satisfies(found -> assertThat(found.line()).isEqualTo(2));
    }

    @Test
    void secondLineAboutTheSameResultIsBad() {
        String line = results.reference(2) + ",GAS,3000\n";

        var comparison = compare(text("reference,resource,points\n" + line + line));

        assertThat(comparison.equal()).isEqualTo(1);
        assertThat(comparison.bad()).isEqualTo(1);
    }

    @Test
    void lineThatWasCutOffIsBadAndTheRestCounts() {
        byte[] whole = exported();

        var comparison = compare(Arrays.copyOf(whole, whole.length - 5));

        assertThat(comparison.equal()).isEqualTo(2);
        assertThat(comparison.findings())
                .extracting(Finding::reason)
                .anyMatch(reason -> reason != null && reason.contains("잘리지"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|빈 파일이에요",
                "reference,resource,points|표로 된 CSV 파일이 아니거나",
                "회원,자원,포인트;|첫 줄에 reference 열과",
                "reference,resource,points,points;|points 열이 두 번",
                "reference,resource,비고;|견줄 값이 있는 열이 없어요",
            })
    void fileThatIsNoneSaysWhatIsWrong(String content, String problem) {
        var comparison = compare(text(content.replace(';', '\n')));

        assertThat(comparison.problem()).startsWith(problem);
        assertThat(comparison.same()).isFalse();
    }

    @Test
    void bytesOfAnotherKindAreNoTable() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);

        assertThat(compare(noise).problem()).startsWith("표로 된 CSV 파일이 아니거나");
        assertThat(compare(new byte[50_000]).problem()).startsWith("표로 된 CSV 파일이 아니거나");
    }

    @Test
    void noiseAfterAGoodHeaderIsBadLinesOnly() {
        byte[] noise = new byte[200_000];
        new Random(2).nextBytes(noise);
        var out = new ByteArrayOutputStream();
        out.writeBytes(text("reference,resource,points\n"));
        out.writeBytes(noise);

        var comparison = compare(out.toByteArray());

        assertThat(comparison.bad()).isPositive().isEqualTo(comparison.lines());
        assertThat(comparison.findings())
                .filteredOn(found -> found.kind() == Kind.BAD)
                .hasSizeLessThanOrEqualTo(Comparison.FINDINGS);
    }

    @Test
    void koreanOfAnOldSpreadsheetIsRead() {
        byte[] ms949 = "reference,resource,points\n%s,도시가스,3000\n"
                .formatted(results.reference(2))
                .getBytes(Charset.forName("MS949"));

        assertThat(compare(ms949).equal()).isEqualTo(1);
    }

    @Test
    void onlyTheFirstFindingsOfAKindAreKeptAndAllAreCounted() {
        String lines =
                IntStream.range(0, 1000).mapToObj(n -> "X" + n + ",GAS,1\n").collect(Collectors.joining());

        var comparison = compare(text("reference,resource,points\n" + lines));

        assertThat(comparison.onlyThere()).isEqualTo(1000);
        assertThat(comparison.findings())
                .filteredOn(found -> found.kind() == Kind.ONLY_THERE)
                .hasSize(200);
    }

    @Test
    void sameFileAgainGivesTheSameAnswerAndChangesNothing() {
        byte[] before = exported();
        byte[] file = text("reference,resource,points\n%s,GAS,1\nX,GAS,2\n".formatted(results.reference(2)));

        assertThat(compare(file)).isEqualTo(compare(file));
        assertThat(exported()).isEqualTo(before);
    }

    private Comparison compare(byte[] file) {
        return files.compare(SomeResults.HALF, results.municipality, new ByteArrayInputStream(file));
    }

    private byte[] exported() {
        var out = new ByteArrayOutputStream();
        files.export(SomeResults.HALF, results.municipality, "clerk", out);
        return out.toByteArray();
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
