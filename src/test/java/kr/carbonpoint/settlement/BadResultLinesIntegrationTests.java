package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import kr.carbonpoint.settlement.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadResultLinesIntegrationTests {

    private final SomeResults results = new SomeResults();

    @BeforeEach
    void threeResults() {
        results.member(1, 5750).result(1, 1, 5000);
        results.result(1, 2, 750);
        results.member(2, 3000).result(2, 3, 3000);
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
        var comparison = results.compare(SomeResults.bytes("reference,resource,half,municipality,points\n"
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

        var comparison = results.compare(SomeResults.bytes("reference,resource,points\n" + line + line));

        assertThat(comparison.equal()).isEqualTo(1);
        assertThat(comparison.bad()).isEqualTo(1);
    }

    @Test
    void lineThatWasCutOffIsBadAndTheRestCounts() {
        byte[] whole = results.exported();

        var comparison = results.compare(Arrays.copyOf(whole, whole.length - 5));

        assertThat(comparison.equal()).isEqualTo(2);
        assertThat(comparison.findings())
                .extracting(Finding::reason)
                .anyMatch(reason -> reason != null && reason.contains("잘리지"));
    }

    @Test
    void noiseAfterAGoodHeaderIsBadLinesOnly() {
        byte[] noise = new byte[200_000];
        new Random(2).nextBytes(noise);
        var out = new ByteArrayOutputStream();
        out.writeBytes(SomeResults.bytes("reference,resource,points\n"));
        out.writeBytes(noise);

        var comparison = results.compare(out.toByteArray());

        assertThat(comparison.bad()).isPositive().isEqualTo(comparison.lines());
        assertThat(comparison.findings())
                .filteredOn(found -> found.kind() == Kind.BAD)
                .hasSizeLessThanOrEqualTo(Comparison.FINDINGS);
    }
}
