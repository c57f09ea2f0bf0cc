package kr.carbonpoint.settlement;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
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

    ResultStaging(Connection connection, ResultHeader header) {
        this.connection = connection;
        this.header = header;
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

    private String row(Line line) {
        String problem = line.problem();
        if (problem == null && line.cells().size() != header.columns().size()) {
            problem = "칸이 %d개가 아니라 %d개예요. 줄이 잘리지 않았는지 확인해 주세요."
                    .formatted(header.columns().size(), line.cells().size());
        }
        if (problem != null) {
            return line.number() + "\t" + problem
                    + "\t\\N".repeat(header.known().size()) + "\n";
        }
        return line.number() + "\t\\N\t" + cells(line.cells()) + "\n";
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
