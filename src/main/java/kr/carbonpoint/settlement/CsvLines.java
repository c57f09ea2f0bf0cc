package kr.carbonpoint.settlement;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a CSV file (RFC 4180, without line breaks in cells, so that one open quote spoils one line only), UTF-8 or
 * MS949 as people save it. Whatever the file is, it takes no more memory than a line of the longest allowed.
 */
class CsvLines {

    /** In bytes. No line of a real file is that long. */
    static final int LONGEST = 8000;

    private static final Charset WANSUNG = Charset.forName("MS949");

    private final InputStream file;
    private final byte[] bytes = new byte[LONGEST];
    private long number;

    /**
     * A line with its cells, or with the Korean reason why it has none.
     *
     * @param number from 1
     */
    record Line(long number, List<String> cells, String problem) {}

    CsvLines(InputStream file) {
        this.file = new BufferedInputStream(file, 1 << 16);
    }

    /** The next line that is not empty, or null. */
    Line next() throws IOException {
        int length = 0;
        for (int next = file.read(); next >= 0; next = file.read()) {
            if (next != '\n') {
                if (length < LONGEST) {
                    bytes[length] = (byte) next;
                }
                length = Math.min(length + 1, LONGEST + 1);
                if (length > LONGEST && number == 0) {
                    return line(length);
                }
            } else {
                number++;
                if (length > 1 || length == 1 && bytes[0] != '\r') {
                    return line(length);
                }
                length = 0;
            }
        }
        number++;
        return length == 0 ? null : new Line(number, List.of(), "줄이 끝나지 않았어요. 파일이 잘리지 않았는지 확인해 주세요.");
    }

    private Line line(int length) {
        if (length > LONGEST) {
            return new Line(number, List.of(), "줄이 너무 길어요. 표로 된 CSV 파일인지 확인해 주세요.");
        }
        String text = decoded(bytes[length - 1] == '\r' ? length - 1 : length);
        if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
            return new Line(number, List.of(), "글자로 읽을 수 없어요. UTF-8이나 MS949로 저장한 CSV 파일인지 확인해 주세요.");
        }
        var cells = cells(text);
        return cells == null
                ? new Line(number, List.of(), "따옴표의 짝이 맞지 않아요. 이 줄을 고쳐 주세요.")
                : new Line(number, cells, null);
    }

    private String decoded(int length) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, 0, length, WANSUNG);
        }
    }

    /** Null when the quotes don't match. */
    private static List<String> cells(String text) {
        var cells = new ArrayList<String>();
        for (int at = 0; ; ) {
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            int end = quoted ? closing(text, at) : text.indexOf(',', at) < 0 ? text.length() : text.indexOf(',', at);
            if (end < 0 || end < text.length() && text.charAt(end) != ',') {
                return null;
            }
            String cell = text.substring(at, end);
            cells.add(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
            if (end == text.length()) {
                return cells;
            }
            at = end + 1;
        }
    }

    /** The place after the quote that closes a cell; −1 when there is none. */
    private static int closing(String text, int opening) {
        for (int at = opening + 1; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at + 1;
                }
            }
        }
        return -1;
    }
}
