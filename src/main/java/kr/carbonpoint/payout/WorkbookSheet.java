package kr.carbonpoint.payout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/** The only sheet of an xls or xlsx file. Nothing is written before the end; rows of xlsx wait encrypted in a temporary file. */
class WorkbookSheet implements Sheet {

    private static final short TEXT = 49;

    private final Workbook workbook;
    private final org.apache.poi.ss.usermodel.Sheet sheet;
    private final CellStyle text;
    private final CellStyle quoted;
    private final OutputStream out;
    private int rows;

    static WorkbookSheet xlsx(String name, OutputStream out) {
        return new WorkbookSheet(new SXSSFWorkbookWithCustomZipEntrySource(), name, out);
    }

    static WorkbookSheet xls(String name, OutputStream out) {
        return new WorkbookSheet(new HSSFWorkbook(), name, out);
    }

    private WorkbookSheet(Workbook workbook, String name, OutputStream out) {
        this.workbook = workbook;
        this.out = out;
        sheet = workbook.createSheet(name);
        text = workbook.createCellStyle();
        text.setDataFormat(TEXT);
        quoted = workbook.createCellStyle();
        quoted.setDataFormat(TEXT);
        quoted.setQuotePrefixed(true);
    }

    @Override
    public void row(List<?> cells) {
        var row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            if (cells.get(i) instanceof Long number) {
                cell.setCellValue(number);
            } else {
                String value = cells.get(i) == null ? "" : cells.get(i).toString();
                cell.setCellValue(value);
                cell.setCellStyle(Sheet.looksLikeFormula(value) ? quoted : text);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }
}
