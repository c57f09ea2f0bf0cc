package kr.carbonpoint.usage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Database;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Fingerprints;
import kr.carbonpoint.privacy.Seals;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** The services of this package on the tests' database, on 2026-11-22. */
final class UsageDesk {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), CarbonPointApplication.ZONE);

    final DataSource dataSource = Database.dataSource();
    final JdbcClient jdbc = Database.jdbc();
    final UsageFiles files;
    final UsageHalves halves;
    final UsageQuestions questions;

    UsageDesk(Path folder) {
        this(folder, DataSize.ofMegabytes(100));
    }

    UsageDesk(Path folder, DataSize limit) {
        var transactions = new JdbcTransactionManager(dataSource);
        var rows = new UsageFileRows(jdbc, transactions, CLOCK);
        var inbox = new UsageFolder(new UsageProperties(folder.toString(), limit, Duration.ofDays(30)), CLOCK);
        var load = new UsageLoad(
                dataSource,
                rows,
                inbox,
                new Suppliers(jdbc),
                new MemberKeys(new Fingerprints(SomeMembers.KEYS)),
                seals(),
                CLOCK);
        var rejects = new RejectsFile(rows, jdbc, seals(), new AccessLog(jdbc));
        halves = new UsageHalves(jdbc, transactions);
        questions = new UsageQuestions(jdbc, halves, new UsualUsage(jdbc, transactions), transactions, CLOCK);
        files = new UsageFiles(rows, inbox, load, rejects, jdbc, transactions);
    }

    /** Uploads and loads a file. */
    UsageFile load(Long municipality, byte[] content) {
        long id = files.receive("readings.csv", new ByteArrayInputStream(content), municipality, "clerk");
        return files.load(id);
    }

    UsageFile load(String... lines) {
        return load(null, csv(lines));
    }

    /** The rejected lines as {@code line reason}. */
    String rejects(UsageFile file) {
        return String.join(
                "\n", jdbc.sql("""
                select line || ' ' || reason from inbox_reject
                join usage_file on inbox_file_id = file_id where id = ? order by line
                """).param(file.id()).query(String.class).list());
    }

    /** The file of rejects. */
    String rejectsFile(UsageFile file) {
        var out = new ByteArrayOutputStream();
        files.writeRejects(file.id(), "clerk", out);
        return out.toString(UTF_8);
    }

    /** What is known of a meter: {@code month=usage} in order. */
    String readings(int meter) {
        return String.join(" ", jdbc.sql("""
                select month || '=' || usage from reading where meter_id = ? order by month
                """).param(meter).query(String.class).list());
    }

    static byte[] csv(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static Seals seals() {
        try {
            return new Seals(SomeMembers.KEYS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
