package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1, '=1+1", "+82, '+82", "-5, '-5", "@cmd, '@cmd", "가-나, 가-나"})
    void textThatWouldRunAsAFormulaIsDisarmed(String text, String written) throws IOException {
        assertThat(csv("UTF_8_BOM", List.of(text))).isEqualTo("\uFEFF" + written + "\r\n");
    }

    @Test
    void numbersStayNumbersAndCellsAreQuotedWhereNeeded() throws IOException {
        assertThat(csv("UTF_8_BOM", Arrays.asList(-5L, "a,b", "c\"d", null, "0012")))
                .isEqualTo("\uFEFF-5,\"a,b\",\"c\"\"d\",,0012\r\n");
    }

    @Test
    void oldEncodingHasNoMark() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new CsvSheet(out, "MS949");
        sheet.row(List.of("똠방각하"));
        sheet.finish();
        assertThat(out.toByteArray()).isEqualTo("똠방각하\r\n".getBytes(Charset.forName("MS949")));
    }

    @Test
    void workbookKeepsFormulasAsText() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = WorkbookSheet.xlsx("x", out);
        sheet.row(List.of("=1+1", 7L));
        sheet.finish();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            var cell = workbook.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"01234567890, 012******90", "123456, 123*56", "12345, *****"})
    void accountsAreShownByTheirEnds(String account, String masked) {
        assertThat(Payee.masked(account)).isEqualTo(masked);
    }

    private static String csv(String encoding, List<?> row) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new CsvSheet(out, encoding);
        sheet.row(row);
        sheet.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
