package kr.carbonpoint.payout;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row: texts as texts, {@link Long} as numbers. */
interface Sheet {

    void row(List<?> cells) throws IOException;

    /** Ends the table; only now is it whole. */
    void finish() throws IOException;

    /** Whether a spreadsheet would take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
