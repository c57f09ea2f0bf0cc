package kr.carbonpoint.privacy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One kind of things held about a member.
 *
 * @param name in files, as in {@code readings}
 * @param title Korean heading
 * @param columns in the order of the cells
 * @param rows of texts, numbers, truths, dates, times, or {@code null}
 */
public record OwnTable(String name, String title, List<Column> columns, List<List<Object>> rows) {

    /** {@code key} for machines, {@code label} in Korean. */
    public record Column(String key, String label) {}

    /** @param columns a line each, as in {@code number: 고객번호} */
    public static OwnTable of(String name, String title, String columns, List<List<Object>> rows) {
        return new OwnTable(
                name,
                title,
                columns.lines()
                        .map(line -> line.split(": ", 2))
                        .map(parts -> new Column(parts[0], parts[1]))
                        .toList(),
                rows);
    }

    /** A row; unlike {@link List#of} it may have gaps. */
    public static List<Object> row(Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    @Override
    public String toString() {
        return "OwnTable[" + name + "]";
    }
}
