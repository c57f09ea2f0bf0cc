package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultHeaderTests {

    @Test
    void columnsMayBeInAnyOrderAndOtherOnesBetween() throws IOException {
        var header = header("\uFEFF POINTS ,비고,resource,reference\n".getBytes(StandardCharsets.UTF_8));

        assertThat(header.problem()).isNull();
        assertThat(header.columns())
                .containsExactly(ResultColumn.POINTS, null, ResultColumn.RESOURCE, ResultColumn.REFERENCE);
        assertThat(header.compared()).containsExactly(ResultColumn.POINTS);
        assertThat(header.ignored()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|빈 파일이에요",
                "reference,resource,points|표로 된 CSV 파일이 아니거나",
                "회원,자원,포인트;|첫 줄에 reference 열과",
                "reference,resource,points,points;|points 열이 두 번",
                "reference,resource,reason_text;|견줄 값이 있는 열이 없어요",
            })
    void fileThatCannotBeComparedSaysWhatIsWrong(String content, String problem) throws IOException {
        assertThat(header(content.replace(';', '\n').getBytes(StandardCharsets.UTF_8))
                        .problem())
                .startsWith(problem);
    }

    @Test
    void bytesOfAnotherKindAreNoTable() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);

        assertThat(header(noise).problem()).startsWith("표로 된 CSV 파일이 아니거나");
    }

    @Test
    void fileWithoutALineBreakIsNotReadToItsEnd() throws IOException {
        var file = new ByteArrayInputStream(new byte[1 << 20]);

        assertThat(ResultHeader.of(new CsvLines(file).next()).problem()).startsWith("표로 된 CSV 파일이 아니거나");
        assertThat(file.available()).isPositive();
    }

    private static ResultHeader header(byte[] file) throws IOException {
        return ResultHeader.of(new CsvLines(new ByteArrayInputStream(file)).next());
    }
}
