package kr.carbonpoint.settlement;

import java.util.List;
import java.util.Locale;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.settlement.ResultColumn.Type;

/** Whether the cells of a line can be read, before the database compares them by sets. */
record ResultCells(ResultHeader header, Half half, long municipality) {

    /** Why a line cannot be used, in Korean, or null. Says nothing of what stands in it. */
    String problem(List<String> cells) {
        if (cells.size() != header.columns().size()) {
            return "칸이 %d개가 아니라 %d개예요. 줄이 잘리지 않았는지 확인해 주세요."
                    .formatted(header.columns().size(), cells.size());
        }
        for (int place = 0; place < cells.size(); place++) {
            var column = header.columns().get(place);
            String problem =
                    column == null ? null : problem(column, cells.get(place).strip());
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private String problem(ResultColumn column, String cell) {
        return switch (column) {
            case HALF ->
                cell.isEmpty() || cell.toUpperCase(Locale.ROOT).equals(half.toString())
                        ? null
                        : "다른 반기의 줄이에요. 반기를 확인해 주세요.";
            case MUNICIPALITY ->
                cell.isEmpty() || cell.equals(String.valueOf(municipality)) ? null : "다른 지자체의 줄이에요. 지자체를 확인해 주세요.";
            case REFERENCE ->
                cell.matches("[A-Za-z0-9-]{1,40}") ? null : "회원번호(reference)로 볼 수 없어요. 내려받은 파일의 값을 그대로 써 주세요.";
            case METER -> cell.matches("[0-9]{0,9}") ? null : "meter를 읽을 수 없어요. 내려받은 파일의 값을 그대로 써 주세요.";
            default ->
                !column.type().compared() || column.type().reads(cell)
                        ? null
                        : "%s 값을 읽을 수 없어요. %s".formatted(column.title(), hint(column.type()));
        };
    }

    private static String hint(Type type) {
        return switch (type) {
            case INTEGER -> "쉼표 없는 정수로 써 주세요.";
            case DECIMAL -> "쉼표 없는 숫자로 써 주세요.";
            case LIST -> "달을 빈칸으로 띄워 써 주세요(예: 1 2 3).";
            default -> "내려받은 파일에 쓰인 코드로 써 주세요.";
        };
    }
}
