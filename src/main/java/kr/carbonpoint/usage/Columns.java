package kr.carbonpoint.usage;

import static kr.carbonpoint.usage.Column.COMPLEX;
import static kr.carbonpoint.usage.Column.CUSTOMER_NUMBER;
import static kr.carbonpoint.usage.Column.DONG;
import static kr.carbonpoint.usage.Column.ELECTRICITY;
import static kr.carbonpoint.usage.Column.FROM_MONTH;
import static kr.carbonpoint.usage.Column.GAS;
import static kr.carbonpoint.usage.Column.HO;
import static kr.carbonpoint.usage.Column.MONTH;
import static kr.carbonpoint.usage.Column.SUPPLIER;
import static kr.carbonpoint.usage.Column.TO_MONTH;
import static kr.carbonpoint.usage.Column.USAGE;
import static kr.carbonpoint.usage.Column.WATER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.carbonpoint.inbox.Encoding;

/** The header of a file of readings: which kind of file it is, and where its columns are. */
final class Columns {

    /** What the lines are. */
    enum Kind {
        /** Bills of a utility, each over a month. */
        BILLS(Set.of(SUPPLIER, CUSTOMER_NUMBER, MONTH, USAGE)),
        /** Bills over several months, to be split equally. */
        LONG_BILLS(Set.of(SUPPLIER, CUSTOMER_NUMBER, FROM_MONTH, TO_MONTH, USAGE)),
        /** Homes of complexes, from the management office. */
        COMPLEXES(Set.of(COMPLEX, DONG, HO, MONTH));

        private final Set<Column> needed;

        Kind(Set<Column> needed) {
            this.needed = needed;
        }
    }

    private final List<Column> columns;
    private final Kind kind;

    private Columns(List<Column> columns) {
        this.columns = columns;
        this.kind = Arrays.stream(Kind.values())
                .filter(this::fits)
                .reduce((one, other) -> null)
                .orElseThrow(
                        () -> new Unreadable(
                                "첫 줄(항목 이름)을 알 수 없습니다. "
                                        + "supplier,customer_number,month,usage 또는 complex,dong,ho,month,electricity,water,gas 로 적어 주세요."));
    }

    /**
     * Reads the header where the lines stand.
     *
     * @throws Unreadable when it is none
     */
    static Columns of(CsvLines lines) {
        int count = Math.min(lines.split(), CsvLines.MOST_FIELDS);
        var columns = new ArrayList<Column>();
        for (int field = 0; field < count; field++) {
            byte[] name = Arrays.copyOfRange(lines.bytes(), lines.start(field), lines.end(field));
            columns.add(
                    Column.of(Encoding.UTF_8_OR_MS949.decode(name, name.length)).orElse(null));
        }
        return new Columns(columns);
    }

    Kind kind() {
        return kind;
    }

    int count() {
        return columns.size();
    }

    /** The place of a column from 0, or -1. */
    int of(Column column) {
        return columns.indexOf(column);
    }

    private boolean fits(Kind kind) {
        boolean once = kind.needed.stream()
                .allMatch(column ->
                        columns.indexOf(column) >= 0 && columns.indexOf(column) == columns.lastIndexOf(column));
        return once && (kind != Kind.COMPLEXES || columns.stream().anyMatch(Set.of(ELECTRICITY, WATER, GAS)::contains));
    }
}
