package kr.carbonpoint.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import kr.carbonpoint.settlement.CsvLines.Line;

/**
 * What the first line of a file says about its columns.
 *
 * @param columns of a result file, each in its place; null where it is none
 * @param problem why the file cannot be compared, in Korean, or null
 */
record ResultHeader(List<ResultColumn> columns, String problem) {

    /** No table that anybody makes by hand has more columns. */
    private static final int MOST = 200;

    /** @param line the first of the file, or null when it has none */
    static ResultHeader of(Line line) {
        if (line == null) {
            return wrong("빈 파일이에요. 결과가 들어 있는 CSV 파일을 골라 주세요.");
        }
        if (line.problem() != null || line.cells().size() > MOST) {
            return wrong("표로 된 CSV 파일이 아니거나 첫 줄에서 잘렸어요. 첫 줄에 열 이름이 있는 CSV 파일을 골라 주세요.");
        }
        List<ResultColumn> columns = new ArrayList<>();
        line.cells().forEach(cell -> columns.add(ResultColumn.titled(cell).orElse(null)));
        var known = columns.stream().filter(Objects::nonNull).toList();
        if (!known.contains(ResultColumn.REFERENCE) || !known.contains(ResultColumn.RESOURCE)) {
            return wrong("첫 줄에 reference 열과 resource 열이 있어야 해요. 내려받은 결과 파일의 열 이름을 그대로 써 주세요.");
        }
        for (var column : known) {
            if (Collections.frequency(known, column) > 1) {
                return wrong(column.title() + " 열이 두 번 있어요. 한 번만 남겨 주세요.");
            }
        }
        if (known.stream().noneMatch(column -> column.type().compared())) {
            return wrong("견줄 값이 있는 열이 없어요. points나 usage_sum 같은 열을 하나 이상 넣어 주세요.");
        }
        return new ResultHeader(columns, null);
    }

    List<ResultColumn> known() {
        return columns.stream().filter(Objects::nonNull).toList();
    }

    List<ResultColumn> compared() {
        return known().stream().filter(column -> column.type().compared()).toList();
    }

    boolean has(ResultColumn column) {
        return columns.contains(column);
    }

    int ignored() {
        return Collections.frequency(columns, null);
    }

    private static ResultHeader wrong(String problem) {
        return new ResultHeader(List.of(), problem);
    }
}
