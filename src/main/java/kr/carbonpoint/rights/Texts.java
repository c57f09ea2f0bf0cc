package kr.carbonpoint.rights;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.privacy.OwnTable;
import kr.carbonpoint.privacy.OwnTable.Column;

/** How the cells of a table are written: for people, for programs, for spreadsheets. */
class Texts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final ZoneId zone;

    Texts(ZoneId zone) {
        this.zone = zone;
    }

    /** Read by the page of the file. */
    public String shown(Object cell) {
        if (cell == null) {
            return "–";
        }
        if (cell instanceof Boolean yes) {
            return yes ? "예" : "아니요";
        }
        if (cell instanceof String text) {
            return Codes.words(text);
        }
        return plain(cell).toString().replaceFirst("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d).*", "$1 $2");
    }

    Map<String, Object> object(OwnTable table, List<Object> row) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < row.size(); i++) {
            object.put(table.columns().get(i).key(), plain(row.get(i)));
        }
        return object;
    }

    /** RFC 4180 with BOM. A text that a spreadsheet would calculate gets an apostrophe in front. */
    String csv(OwnTable table) {
        return "\uFEFF"
                + line(table.columns().stream().<Object>map(Column::key).toList())
                + table.rows().stream().map(this::line).collect(Collectors.joining());
    }

    private String line(List<Object> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private String cell(Object cell) {
        if (cell == null) {
            return "";
        }
        var text = plain(cell).toString();
        var safe = cell instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** A text, number or truth. */
    private Object plain(Object cell) {
        if (cell instanceof OffsetDateTime time) {
            return time.atZoneSameInstant(zone).format(TIME);
        }
        return cell == null || cell instanceof Number || cell instanceof Boolean ? cell : cell.toString();
    }
}
