package kr.carbonpoint.payout;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Numbers as digits: a spreadsheet would show a long account as 1.1E+11. */
class PlainNumbers extends DataFormatter {

    PlainNumbers() {
        super(java.util.Locale.KOREA);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904Windowing) {
        return "General".equalsIgnoreCase(formatString)
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing);
    }
}
