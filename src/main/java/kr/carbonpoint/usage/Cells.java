package kr.carbonpoint.usage;

/** Reads months and usage out of bytes. */
final class Cells {

    /** Usage of a month that no meter of a member can have, in kWh or ㎥. */
    static final int MOST = 99_999_999;

    private Cells() {}

    /** A month as 202601, from 202601, 2026-01, 2026.1 or 2026/01; -1 when it is none. */
    static int month(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < 6 || length > 7) {
            return -1;
        }
        int year = digits(bytes, from, from + 4);
        byte separator = bytes[from + 4];
        boolean separated = separator == '-' || separator == '.' || separator == '/';
        if (!separated && length == 7) {
            return -1;
        }
        int month = digits(bytes, separated ? from + 5 : from + 4, to);
        return year < 0 || month < 1 || month > 12 ? -1 : year * 100 + month;
    }

    /**
     * Usage rounded half up at the first decimal (REG26 §10): 123.45 is 123, 123.5 is 124. Commas between digits are
     * passed over.
     *
     * @return or minus the code of a {@link Reject}
     */
    static int usage(byte[] bytes, int from, int to) {
        boolean negative = from < to && bytes[from] == '-';
        int at = negative ? from + 1 : from;
        int first = at;
        long whole = 0;
        for (; at < to && bytes[at] != '.'; at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                whole = Math.min(whole * 10 + bytes[at] - '0', MOST + 1L);
            } else if (bytes[at] != ',' || at == first) {
                return -Reject.NOT_A_NUMBER.code();
            }
        }
        boolean decimals = at < to;
        if (at == first || decimals && (at + 1 == to || !allDigits(bytes, at + 1, to))) {
            return -Reject.NOT_A_NUMBER.code();
        }
        if (negative) {
            return -Reject.NEGATIVE.code();
        }
        if (decimals && bytes[at + 1] >= '5') {
            whole++;
        }
        return whole > MOST ? -Reject.TOO_BIG.code() : (int) whole;
    }

    static boolean allDigits(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
