package kr.carbonpoint.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The results of a municipality's half-year as a file, for checking outside, and files from outside against the results.
 * Nothing is held in memory but a line; a file that is read changes nothing. Columns: docs/files.md.
 */
@Service
public class ResultFiles {

    private static final byte[] BOM = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LINE_BREAK = {'\r', '\n'};

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final AccessLog accessLog;

    public ResultFiles(DataSource dataSource, PlatformTransactionManager transactions, AccessLog accessLog) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.accessLog = accessLog;
    }

    /** For example results-2026H1.csv. */
    public static String name(Half half) {
        return "results-" + half + ".csv";
    }

    /**
     * Writes the results that hold: UTF-8 with BOM, RFC 4180. The reading is logged first, whatever becomes of the file.
     *
     * @param actor the user id of the member of staff
     * @param out stays open
     */
    public void export(Half half, long municipality, String actor, OutputStream out) {
        export(half, municipality, actor, out, false);
    }

    /** How many lines {@link #export} would write now, without the header. */
    public long rows(Half half, long municipality) {
        return JdbcClient.create(dataSource)
                .sql("select count(*) from (%s) lines".formatted(ResultLines.query(half, municipality, false)))
                .query(Long.class)
                .single();
    }

    /** The same with every earlier version of a result, for those who look for what a correction changed. */
    public void exportAll(Half half, long municipality, String actor, OutputStream out) {
        export(half, municipality, actor, out, true);
    }

    /**
     * Compares a file with the results that hold. It needs the columns reference and resource and one with values at
     * least, in any order; the same file gives the same answer as long as the results are the same. What differs is shown
     * with the member's reference, so this is logged like an export.
     *
     * @param actor the user id of the member of staff
     * @param csv stays open
     */
    public Comparison compare(Half half, long municipality, String actor, InputStream csv) {
        accessLog.read(actor, half + "/municipality-" + municipality, Purpose.RESULT_COMPARISON);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return new ResultComparison(dataSource, half, municipality).with(csv);
        });
    }

    private void export(Half half, long municipality, String actor, OutputStream out, boolean all) {
        accessLog.read(actor, half + "/municipality-" + municipality, Purpose.RESULT_EXPORT);
        // Not the thread's connection: sending the first bytes of a page saves its session, and that would wait for
        // this.
        try (Connection connection = dataSource.getConnection()) {
            write(connection, ResultLines.query(half, municipality, all), out);
        } catch (SQLException e) {
            throw new IllegalStateException("The results cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Connection connection, String query, OutputStream out) throws SQLException, IOException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (%s order by reference, resource, meter, version) to stdout (format csv, header)"
                        .formatted(query));
        try {
            out.write(BOM);
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                // The server sends a line at a time and ends it with a line feed only.
                out.write(line, 0, line.length - 1);
                out.write(LINE_BREAK);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
