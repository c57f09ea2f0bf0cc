package kr.carbonpoint.payout;

import java.util.List;

/**
 * The spreadsheet that a bank takes for transfers.
 *
 * @param sheet name of the only sheet; {@code null} in a CSV file
 * @param encoding of a CSV file: UTF_8_BOM or MS949
 * @param maxRows lines in a file without the header
 */
record TransferTemplate(
        String name,
        String label,
        Kind kind,
        String sheet,
        String encoding,
        boolean header,
        int maxRows,
        List<Column> columns) {

    enum Kind {
        XLSX,
        XLS,
        CSV
    }

    /** What stands in a column; see the comment of the table. */
    enum Content {
        PAYMENT,
        SEQUENCE,
        BANK_CODE,
        BANK_NAME,
        ACCOUNT,
        WON,
        HOLDER,
        PASSBOOK,
        EMPTY
    }

    record Column(String header, Content content) {}

    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** The cells of a line: texts, and numbers as {@link Long}. */
    List<Object> cells(PaymentLine line, String bankName, String passbook) {
        return columns.stream()
                .map(column -> cell(column.content(), line, bankName, passbook))
                .toList();
    }

    private static Object cell(Content content, PaymentLine line, String bankName, String passbook) {
        return switch (content) {
            // Text: it also stands where banks expect words, as in what the sender reads in the passbook.
            case PAYMENT -> String.valueOf(line.payment());
            case SEQUENCE -> line.sequence();
            case BANK_CODE -> line.profile().bank();
            case BANK_NAME -> bankName;
            case ACCOUNT -> line.profile().account();
            case WON -> line.won();
            case HOLDER -> line.profile().accountHolder();
            case PASSBOOK -> passbook;
            case EMPTY -> "";
        };
    }
}
