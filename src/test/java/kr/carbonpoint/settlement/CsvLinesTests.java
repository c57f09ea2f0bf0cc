package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.settlement.CsvLines.Line;
import org.junit.jupiter.api.Test;

class CsvLinesTests {

    @Test
    void cellsAreSplitAndQuotesTakenOff() throws IOException {
        assertThat(lines("\uFEFFa,\"b,c\",,\"d\"\"e\",\r\n"))
                .extracting(Line::cells)
                .containsExactly(List.of("a", "b,c", "", "d\"e", ""));
    }

    @Test
    void emptyLinesAreCountedAndLeftOut() throws IOException {
        assertThat(lines("a\n\n\r\nb\n")).extracting(Line::number).containsExactly(1L, 4L);
    }

    @Test
    void openQuoteSpoilsOneLineOnly() throws IOException {
        assertThat(lines("\"a,b\nc\n\"a\"b\n\"\"\"\n"))
                .extracting(line -> line.problem() == null)
                .containsExactly(false, true, false, false);
    }

    @Test
    void lineWithoutAnEndIsNotTrusted() throws IOException {
        assertThat(lines("a\nb"))
                .satisfiesExactly(
                        first -> assertThat(first.cells()).containsExactly("a"),
                        last -> assertThat(last.problem()).contains("잘리지"));
    }

    @Test
    void lineThatIsTooLongIsNotKept() throws IOException {
        assertThat(lines("a\n" + "b".repeat(CsvLines.LONGEST + 1) + "\n" + "c".repeat(CsvLines.LONGEST) + "\n"))
                .extracting(line -> line.problem() == null)
                .containsExactly(true, false, true);
    }

    @Test
    void oldKoreanEncodingIsUnderstoodAndNoiseIsNot() throws IOException {
        assertThat(lines("전기\n".getBytes(Charset.forName("MS949"))))
                .extracting(Line::cells)
                .containsExactly(List.of("전기"));
        assertThat(lines(new byte[] {'a', '\n', 0, 1, '\n', (byte) 0xFF, '\n'}))
                .extracting(line -> line.problem() == null)
                .containsExactly(true, false, false);
    }

    private static List<Line> lines(String text) throws IOException {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> lines(byte[] file) throws IOException {
        var reader = new CsvLines(new ByteArrayInputStream(file));
        var lines = new ArrayList<Line>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
