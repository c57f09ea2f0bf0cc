package kr.carbonpoint.payout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.parsers.ParserConfigurationException;
import kr.carbonpoint.engine.Refusal;
import org.apache.poi.EmptyFileException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The rows of a result file, of its first sheet where it has sheets: CSV in UTF-8 or MS949, xls, xlsx. */
final class ResultRows {

    /** In bytes; a hundred thousand lines are a tenth of it. */
    static final int LARGEST = 64 << 20;
    /** An xls file is opened as a whole. */
    private static final int LARGEST_XLS = 24 << 20;

    private ResultRows() {}

    /**
     * Hands over each row with its number from 1 and its cells as text.
     *
     * @throws Refusal when the file cannot be read as any of these
     */
    static void read(byte[] file, BiConsumer<Integer, List<String>> row) {
        if (file.length == 0) {
            throw new Refusal("file", "빈 파일이에요. 은행에서 받은 결과 파일을 다시 골라 주세요.");
        }
        try {
            if (startsWith(file, 'P', 'K', 3, 4)) {
                xlsx(file, row);
            } else if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
                xls(file, row);
            } else {
                CsvRows.read(file, row);
            }
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | EmptyFileException e) {
            throw unreadable();
        } catch (RuntimeException e) {
            throw e.getClass().getName().startsWith("org.apache.poi.") ? unreadable() : e;
        }
    }

    static Refusal unreadable() {
        return new Refusal("file", "파일을 읽을 수 없어요. 중간에 끊기지 않았는지, 암호가 걸려 있지 않은지 확인하고 다시 올려 주세요.");
    }

    private static boolean startsWith(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static void xls(byte[] file, BiConsumer<Integer, List<String>> row) throws IOException {
        if (file.length > LARGEST_XLS) {
            throw new Refusal("file", "파일이 너무 커요. xlsx나 CSV로 저장해서 올려 주세요.");
        }
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(file))) {
            var format = new PlainNumbers();
            for (var cells : workbook.getSheetAt(0)) {
                var texts = new ArrayList<String>();
                for (int i = 0; i < cells.getLastCellNum(); i++) {
                    var cell = cells.getCell(i);
                    texts.add(
                            cell == null
                                    ? ""
                                    : cell.getCellType() == CellType.FORMULA
                                            ? cell.toString()
                                            : format.formatCellValue(cell).strip());
                }
                row.accept(cells.getRowNum() + 1, texts);
            }
        }
    }

    private static void xlsx(byte[] file, BiConsumer<Integer, List<String>> row)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (var parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(parts);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw unreadable();
            }
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(parts),
                    new RowCollector(row),
                    new PlainNumbers(),
                    false));
            try (InputStream sheet = sheets.next()) {
                xml.parse(new InputSource(sheet));
            }
        }
    }
}
