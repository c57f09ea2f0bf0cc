package kr.carbonpoint.payout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Rows of a CSV file (RFC 4180; comma, or tab or semicolon if the first line has those), UTF-8 with or without BOM, or MS949. */
final class CsvRows {

    static final String CUT = "\0";

    private final String text;
    private final char separator;
    private int at;

    private CsvRows(String text) {
        this.text = text;
        String first = text.substring(0, (text + "\n").indexOf('\n'));
        separator = first.contains(",") ? ',' : first.contains("\t") ? '\t' : ';';
    }

    /** A last line without a line break may be half a line: it comes with {@link #CUT} as a further cell. */
    static void read(byte[] file, BiConsumer<Integer, List<String>> row) {
        var rows = new CsvRows(decode(file));
        for (int number = 1; rows.at < rows.text.length(); number++) {
            var cells = rows.next();
            if (rows.text.charAt(rows.at - 1) != '\n') {
                cells.add(CUT);
            }
            row.accept(number, cells);
        }
    }

    private List<String> next() {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append(text.charAt(at++));
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            // A quote that never ends: the file was cut off.
            throw ResultRows.unreadable();
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static String decode(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("MS949"));
        }
        if (text.indexOf('\0') >= 0) {
            throw ResultRows.unreadable();
        }
        return text;
    }
}
