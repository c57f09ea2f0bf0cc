package kr.carbonpoint.usage;

import java.util.Arrays;
import java.util.regex.Pattern;
import kr.carbonpoint.membership.KeySeries;
import kr.carbonpoint.resource.Suppliers;

/** Whose bill a line is: supplier, customer number and contract. */
final class BillParser {

    private static final Pattern NOT_SELECTABLE = Pattern.compile("심야|농업|농사");

    private final CsvLines lines;
    private final SupplierTable suppliers;
    private final KeySeries keys;
    private final int supplierColumn;
    private final int numberColumn;
    private final int contractColumn;
    private final byte[] digits = new byte[64];
    private byte[] contract = {};
    private boolean selectable = true;
    private SupplierTable.Entry supplier;
    private long key;

    BillParser(CsvLines lines, Columns columns, SupplierTable suppliers, KeySeries keys) {
        this.lines = lines;
        this.suppliers = suppliers;
        this.keys = keys;
        this.supplierColumn = columns.of(Column.SUPPLIER);
        this.numberColumn = columns.of(Column.CUSTOMER_NUMBER);
        this.contractColumn = columns.of(Column.CONTRACT);
    }

    /** Reads the line; {@code null} when nothing is wrong with it. */
    Reject read() {
        supplier = suppliers.find(lines.bytes(), lines.start(supplierColumn), lines.end(supplierColumn));
        if (supplier == null) {
            return Reject.SUPPLIER;
        }
        if (contractColumn >= 0 && !isSelectable()) {
            return Reject.CONTRACT;
        }
        int length = digits();
        if (length < supplier.fewest() || length > supplier.most()) {
            return Reject.NUMBER;
        }
        key = keys.meter(supplier.key(), digits, 0, length);
        return null;
    }

    long key() {
        return key;
    }

    int resource() {
        return supplier.resource();
    }

    /** Copies the digits of the number, without what people put between them, and counts them; -1 when it is no number. */
    private int digits() {
        int length = 0;
        byte[] bytes = lines.bytes();
        for (int i = lines.start(numberColumn); i < lines.end(numberColumn); i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9' && length < digits.length) {
                digits[length++] = bytes[i];
            } else if (bytes[i] != '-' && bytes[i] != ' ' && bytes[i] != '.') {
                return unusual();
            }
        }
        return length;
    }

    private int unusual() {
        String number = Suppliers.digits(UsageParser.text(lines, numberColumn));
        if (number.length() > digits.length || !number.matches("[0-9]+")) {
            return -1;
        }
        for (int i = 0; i < number.length(); i++) {
            digits[i] = (byte) number.charAt(i);
        }
        return number.length();
    }

    /** Most lines have the contract of the line before. */
    private boolean isSelectable() {
        int from = lines.start(contractColumn);
        int to = lines.end(contractColumn);
        if (!Arrays.equals(contract, 0, contract.length, lines.bytes(), from, to)) {
            contract = Arrays.copyOfRange(lines.bytes(), from, to);
            selectable = !NOT_SELECTABLE
                    .matcher(UsageParser.text(lines, contractColumn))
                    .find();
        }
        return selectable;
    }
}
