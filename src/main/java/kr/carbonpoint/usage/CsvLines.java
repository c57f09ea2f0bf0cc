package kr.carbonpoint.usage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A file cut into lines, and a line into fields, inside one buffer: no object is made for either. Quotes around a field
 * are not part of it; a line break inside quotes ends the line all the same.
 */
final class CsvLines {

    /** In bytes. No line of a real file is that long; of what is longer only the beginning is kept. */
    static final int LONGEST = 1 << 15;

    static final int MOST_FIELDS = 64;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 18];
    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int filled;
    private int from;
    private int to;
    private int next;
    private long number;
    private long bytesRead;
    private boolean ended;
    private boolean tooLong;

    CsvLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line that is not blank; false when there is none. */
    boolean next() throws IOException {
        while (advance()) {
            if (!blank()) {
                return true;
            }
        }
        return false;
    }

    /** Cuts the line into fields and counts them, those after the 64th too. */
    int split() {
        int count = 0;
        int at = from;
        while (true) {
            while (at < to && isBlank(buffer[at])) {
                at++;
            }
            boolean quoted = at < to && buffer[at] == '"';
            int start = quoted ? at + 1 : at;
            if (quoted) {
                at = closingQuote(start);
            }
            int end = at;
            while (at < to && buffer[at] != ',') {
                at++;
            }
            if (!quoted) {
                end = at;
            }
            while (end > start && isBlank(buffer[end - 1])) {
                end--;
            }
            if (count < MOST_FIELDS) {
                starts[count] = start;
                ends[count] = end;
            }
            count++;
            if (at >= to) {
                return count;
            }
            at++;
        }
    }

    /** Where fields and line are. Others may read it until the next line. */
    byte[] bytes() {
        return buffer;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    /** The beginning of the line, without its break. */
    byte[] line(int longest) {
        return Arrays.copyOfRange(buffer, from, Math.min(to, from + longest));
    }

    /** Of the line, from 1, blank ones counted. */
    long number() {
        return number;
    }

    /** Whether a line break follows: at the end of a file that was cut off there is none. */
    boolean ended() {
        return ended;
    }

    boolean tooLong() {
        return tooLong;
    }

    long bytesRead() {
        return bytesRead;
    }

    private int closingQuote(int at) {
        while (at < to && buffer[at] != '"') {
            at++;
        }
        return at;
    }

    private boolean blank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ',' && buffer[i] != '"' && !isBlank(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    private boolean advance() throws IOException {
        from = next;
        tooLong = false;
        int at = from;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled) {
                return found(at, at + 1, true);
            }
            if (at - from > LONGEST) {
                tooLong = true;
                filled = from + LONGEST;
                at = filled;
            }
            if (filled == buffer.length) {
                System.arraycopy(buffer, from, buffer, 0, filled - from);
                at -= from;
                filled -= from;
                from = 0;
            }
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                return filled > from && found(filled, filled, false);
            }
            filled += count;
            bytesRead += count;
        }
    }

    private boolean found(int end, int following, boolean broken) {
        to = tooLong ? Math.min(end, from + LONGEST) : end;
        next = following;
        ended = broken;
        number++;
        return true;
    }
}
