package kr.carbonpoint.usage;

import static kr.carbonpoint.inbox.Encoding.UTF_8_OR_MS949;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import kr.carbonpoint.membership.KeySeries;

/**
 * Reads the lines of a file of readings and stages their values. Says of each line that cannot be used what is wrong with
 * it; whose meter it is about is looked up later.
 */
final class UsageParser {

    /** Two years before the programme began, for baselines. */
    static final int EARLIEST = 200701;

    private static final int LONGEST_BILL = 12;

    private final CsvLines lines;
    private final Columns columns;
    private final StagedRows rows;
    private final int latest;
    private final BillParser bills;
    private final HomeParser homes;
    private final int[] usages;
    private final int monthColumn;
    private final int toColumn;
    private long count;

    /** @param lines standing at the header */
    UsageParser(CsvLines lines, SupplierTable suppliers, KeySeries keys, YearMonth today, StagedRows rows) {
        this.lines = lines;
        this.columns = Columns.of(lines);
        this.rows = rows;
        this.latest = today.getYear() * 100 + today.getMonthValue();
        this.bills = new BillParser(lines, columns, suppliers, keys);
        this.homes = new HomeParser(lines, columns, keys);
        boolean isLong = columns.kind() == Columns.Kind.LONG_BILLS;
        this.monthColumn = columns.of(isLong ? Column.FROM_MONTH : Column.MONTH);
        this.toColumn = columns.of(isLong ? Column.TO_MONTH : Column.MONTH);
        this.usages = columns.kind() == Columns.Kind.COMPLEXES
                ? new int[] {columns.of(Column.ELECTRICITY), columns.of(Column.WATER), columns.of(Column.GAS)}
                : new int[] {columns.of(Column.USAGE)};
    }

    Columns.Kind kind() {
        return columns.kind();
    }

    /** Lines read so far, without header and blank ones. */
    long count() {
        return count;
    }

    /** Stages the next line; false when there is none. */
    boolean next() throws IOException {
        if (!lines.next()) {
            return false;
        }
        count++;
        if (!lines.ended()) {
            reject(Reject.CUT_OFF);
        } else if (lines.tooLong()) {
            reject(Reject.TOO_LONG);
        } else if (lines.split() != columns.count()) {
            reject(Reject.COLUMNS);
        } else if (columns.kind() == Columns.Kind.COMPLEXES) {
            home();
        } else {
            bill();
        }
        return true;
    }

    private void bill() throws IOException {
        var problem = bills.read();
        if (problem != null) {
            reject(problem);
            return;
        }
        value(bills.key(), bills.resource(), usages[0]);
    }

    private void home() throws IOException {
        var problem = homes.read();
        if (problem != null) {
            reject(problem);
            return;
        }
        for (int i = 0; i < usages.length; i++) {
            if (usages[i] >= 0 && lines.start(usages[i]) < lines.end(usages[i])) {
                value(homes.key(), i + 1, usages[i]);
            }
        }
    }

    private void value(long key, int resource, int column) throws IOException {
        int first = month(monthColumn);
        int last = toColumn == monthColumn ? first : month(toColumn);
        int usage = Cells.usage(lines.bytes(), lines.start(column), lines.end(column));
        int months = index(last) - index(first) + 1;
        int problem = 0;
        if (first < 0 || last < 0) {
            problem = Reject.MONTH.code();
        } else if (last > latest) {
            problem = Reject.FUTURE.code();
        } else if (first < EARLIEST) {
            problem = Reject.TOO_EARLY.code();
        } else if (months < 1 || months > LONGEST_BILL) {
            problem = Reject.PERIOD.code();
        } else if (usage < 0) {
            problem = -usage;
        }
        if (problem > 0) {
            rows.add(0, line(), 0, 0, resource, problem);
            return;
        }
        // What cannot be divided goes to the first months, one each: the sum stays what the bill says.
        for (int i = 0; i < months; i++) {
            int index = index(first) + i;
            rows.add(
                    key,
                    line(),
                    index / 12 * 100 + index % 12 + 1,
                    usage / months + (i < usage % months ? 1 : 0),
                    resource,
                    0);
        }
    }

    private int month(int column) {
        return Cells.month(lines.bytes(), lines.start(column), lines.end(column));
    }

    private void reject(Reject reason) throws IOException {
        rows.add(0, line(), 0, 0, 0, reason.code());
    }

    private int line() {
        return Math.toIntExact(lines.number());
    }

    private static int index(int month) {
        return month / 100 * 12 + month % 100 - 1;
    }

    /** The text of a field. */
    static String text(CsvLines lines, int field) {
        byte[] bytes = Arrays.copyOfRange(lines.bytes(), lines.start(field), lines.end(field));
        return UTF_8_OR_MS949.decode(bytes, bytes.length);
    }
}
