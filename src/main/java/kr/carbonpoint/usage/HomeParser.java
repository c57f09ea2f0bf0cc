package kr.carbonpoint.usage;

import java.util.Arrays;
import kr.carbonpoint.membership.HomeNumber;
import kr.carbonpoint.membership.KeySeries;

/** Which home of which complex a line is about. */
final class HomeParser {

    private static final int COMPLEX_DIGITS = 26;

    /** In bytes. */
    private static final int LONGEST_NUMBER = 60;

    private final CsvLines lines;
    private final KeySeries keys;
    private final int complexColumn;
    private final int dongColumn;
    private final int hoColumn;
    private final byte[] home = new byte[4 * LONGEST_NUMBER];
    private int length;
    private byte[] complex = {};
    private byte[] address = {};
    private long key;

    HomeParser(CsvLines lines, Columns columns, KeySeries keys) {
        this.lines = lines;
        this.keys = keys;
        this.complexColumn = columns.of(Column.COMPLEX);
        this.dongColumn = columns.of(Column.DONG);
        this.hoColumn = columns.of(Column.HO);
    }

    /** Reads the line; {@code null} when nothing is wrong with it. */
    Reject read() {
        int from = lines.start(complexColumn);
        int to = lines.end(complexColumn);
        if (to - from != COMPLEX_DIGITS || !Cells.allDigits(lines.bytes(), from, to)) {
            return Reject.COMPLEX;
        }
        if (!Arrays.equals(complex, 0, complex.length, lines.bytes(), from, to)) {
            complex = Arrays.copyOfRange(lines.bytes(), from, to);
            address = KeySeries.address(UsageParser.text(lines, complexColumn));
        }
        length = 0;
        if (!append(dongColumn)) {
            return Reject.HOUSEHOLD;
        }
        home[length++] = 0;
        if (!append(hoColumn)) {
            return Reject.HOUSEHOLD;
        }
        home[length++] = 0;
        key = keys.dwelling(address, home, length);
        return null;
    }

    /** Appends the number of building or home; most are digits already, and need no object. */
    private boolean append(int column) {
        int from = lines.start(column);
        int count = lines.end(column) - from;
        if (count > LONGEST_NUMBER) {
            return false;
        }
        boolean plain = count > 0 && lines.bytes()[from] != '0' && Cells.allDigits(lines.bytes(), from, from + count);
        byte[] number = plain ? lines.bytes() : HomeNumber.key(UsageParser.text(lines, column));
        int start = plain ? from : 0;
        int end = plain ? from + count : number.length;
        if (length + end - start + 2 > home.length) {
            return false;
        }
        System.arraycopy(number, start, home, length, end - start);
        length += end - start;
        return true;
    }

    long key() {
        return key;
    }
}
