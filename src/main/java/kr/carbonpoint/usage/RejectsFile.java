package kr.carbonpoint.usage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.privacy.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rejected lines to whoever has to correct them. */
@Component
class RejectsFile {

    private static final int PORTION = 5000;

    private record Line(long line, String reason, byte[] sealed) {}

    private final UsageFileRows files;
    private final JdbcClient jdbc;
    private final Seals seals;
    private final AccessLog accessLog;

    RejectsFile(UsageFileRows files, JdbcClient jdbc, Seals seals, AccessLog accessLog) {
        this.files = files;
        this.jdbc = jdbc;
        this.seals = seals;
        this.accessLog = accessLog;
    }

    void write(long id, String actor, OutputStream out) throws IOException {
        accessLog.read(actor, "usage-file-" + id, Purpose.USAGE_REJECTS);
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write("\uFEFFline,reason,content\r\n");
        var inboxFile = files.inboxFile(id);
        if (inboxFile.isPresent()) {
            write(inboxFile.get(), writer);
        }
        writer.flush();
    }

    private void write(long inboxFile, BufferedWriter writer) throws IOException {
        List<Line> lines;
        for (long after = 0;
                !(lines = lines(inboxFile, after)).isEmpty();
                after = lines.get(lines.size() - 1).line()) {
            for (var line : lines) {
                byte[] content = seals.open(line.sealed(), RejectedLines.owner(inboxFile, line.line()));
                writer.write(
                        line.line() + "," + quoted(line.reason()) + "," + quoted(new String(content, UTF_8)) + "\r\n");
            }
        }
    }

    private List<Line> lines(long inboxFile, long after) {
        return jdbc.sql("""
                select line, reason, sealed from inbox_reject
                where file_id = ? and line > ? and sealed is not null order by line limit ?
                """).params(inboxFile, after, PORTION).query(Line.class).list();
    }

    /** A spreadsheet would take a text that begins like a formula for one. */
    private static String quoted(String text) {
        String safe = text.matches("(?s)[=+@\\t-].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
