package kr.carbonpoint.usage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.carbonpoint.inbox.Encoding;
import kr.carbonpoint.privacy.Seals;
import kr.carbonpoint.resource.Resource;
import org.postgresql.PGConnection;

/**
 * Keeps rejected lines, sealed, for they are personal data. They are picked out of the file a second time, so that the
 * many good lines are never kept as text.
 */
final class RejectedLines {

    /** In bytes; of what is longer only the beginning is kept. */
    private static final int LONGEST = 2000;

    private static final int PORTION = 5000;

    private record Rejected(long line, String reason) {}

    private final Seals seals;
    private final long inboxFile;

    RejectedLines(Seals seals, long inboxFile) {
        this.seals = seals;
        this.inboxFile = inboxFile;
    }

    /** What a rejected line is sealed for. */
    static String owner(long inboxFile, long line) {
        return "reject:" + inboxFile + ":" + line;
    }

    /** @param query lines in order, with the codes of resource and {@link Reject} */
    void keep(Connection connection, String query, InputStream file) throws SQLException, IOException {
        var lines = new CsvLines(file);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(PORTION);
            try (var row = statement.executeQuery(query)) {
                boolean more = row.next();
                while (more) {
                    var portion = new ArrayList<Rejected>();
                    while (more && portion.size() < PORTION) {
                        more = read(row, portion);
                    }
                    copy(connection, portion, lines);
                }
            }
        }
    }

    /** Reads the rows of one line, standing at the first of them; false when there is none after them. */
    private static boolean read(ResultSet row, List<Rejected> portion) throws SQLException {
        long line = row.getLong("line");
        Set<String> reasons = new TreeSet<>();
        boolean more = true;
        while (more && row.getLong("line") == line) {
            int resource = row.getInt("resource");
            String reason = Reject.of(row.getInt("problem")).reason();
            reasons.add(resource == 0 ? reason : Resource.values()[resource - 1].label() + ": " + reason);
            more = row.next();
        }
        portion.add(new Rejected(line, String.join(", ", reasons)));
        return more;
    }

    private void copy(Connection connection, List<Rejected> portion, CsvLines lines) throws SQLException, IOException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy inbox_reject (file_id, line, reason, sealed) from stdin");
        try {
            for (var rejected : portion) {
                while (lines.number() < rejected.line() && lines.next()) {
                    // Goes to the line.
                }
                byte[] row = "%d\t%d\t%s\t\\\\x%s\n"
                        .formatted(inboxFile, rejected.line(), rejected.reason(), sealed(lines))
                        .getBytes(UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private String sealed(CsvLines lines) {
        byte[] line = lines.line(LONGEST);
        String text = Encoding.UTF_8_OR_MS949.decode(line, line.length).replace("\r", "");
        return HexFormat.of().formatHex(seals.seal(text.getBytes(UTF_8), owner(inboxFile, lines.number())));
    }
}
