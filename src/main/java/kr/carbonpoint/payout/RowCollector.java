package kr.carbonpoint.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** Makes rows out of the cells of an xlsx sheet as they pass by. */
class RowCollector implements SheetContentsHandler {

    /** No result file is that wide; a cell far out must not cost memory. */
    private static final int WIDEST = 200;

    private final BiConsumer<Integer, List<String>> row;
    private List<String> cells;

    RowCollector(BiConsumer<Integer, List<String>> row) {
        this.row = row;
    }

    @Override
    public void startRow(int number) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < WIDEST) {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value.strip());
        }
    }

    @Override
    public void endRow(int number) {
        row.accept(number + 1, cells);
    }
}
