package kr.carbonpoint.settlement;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kr.carbonpoint.settlement.CsvLines.Line;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies the lines of a file as they are into the temporary table {@code their_line}: number, problem, the known columns. */
class ResultStaging {

    /** Ten times what the largest municipality has. */
    private static final long MOST = 5_000_000;

    private final Connection connection;
    private final ResultHeader header;
    private final ResultCells cells;

    ResultStaging(Connection connection, ResultCells cells) {
        this.connection = connection;
        this.header = cells.header();
        this.cells = cells;
    }

    /** False when there are more lines than any municipality has results. */
    boolean copy(CsvLines lines) throws SQLException, IOException {
        String columns = header.known().stream().map(ResultColumn::title).collect(joining(", "));
        try (var sql = connection.createStatement()) {
            sql.execute("create temp table their_line (number bigint, problem text, %s text) on commit drop"
                    .formatted(columns.replace(",", " text,")));
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy their_line (number, problem, %s) from stdin".formatted(columns));
        try {
            long count = 0;
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (++count > MOST) {
                    return false;
                }
                byte[] row = row(line).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
            return true;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** A line whose cells are not where they belong is copied without them. */
    private String row(Line line) {
        String problem = line.problem() == null ? cells.problem(line.cells()) : line.problem();
        return "%d\t%s\t%s\n"
                .formatted(
                        line.number(),
                        problem == null ? "\\N" : problem,
                        line.cells().size() == header.columns().size()
                                ? cells(line.cells())
                                : String.join(
                                        "\t", Collections.nCopies(header.known().size(), "\\N")));
    }

    private String cells(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(place -> header.columns().get(place) != null)
                .mapToObj(place -> escaped(cells.get(place).strip()))
                .collect(joining("\t"));
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r");
    }
}
