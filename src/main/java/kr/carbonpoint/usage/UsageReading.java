package kr.carbonpoint.usage;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.resource.Supplier;

/** Reads a file into a staging table, in memory of constant size. */
final class UsageReading {

    private static final int LINES_BETWEEN_LOOKS_AT_THE_CLOCK = 10_000;

    /** What was read. */
    record Staged(Columns.Kind kind, long lines, List<Integer> months, String sha256) {}

    private final Path path;

    UsageReading(Path path) {
        this.path = path;
    }

    /**
     * @param progress hears now and then how many bytes were read
     * @throws Unreadable when the file as a whole is of no use
     */
    Staged stage(
            Connection connection,
            String table,
            List<Supplier> suppliers,
            MemberKeys keys,
            YearMonth today,
            LongConsumer progress)
            throws IOException, SQLException {
        var digest = sha256();
        try (var file = open()) {
            var lines = new CsvLines(new DigestInputStream(text(file), digest));
            if (!lines.next()) {
                throw new Unreadable("빈 파일입니다. 내용이 있는 파일을 올려 주세요.");
            }
            try (var rows = new StagingCopy(connection, table)) {
                var parser = new UsageParser(lines, new SupplierTable(suppliers), keys.series(), today, rows);
                while (parser.next()) {
                    if (parser.count() % LINES_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                        progress.accept(lines.bytesRead());
                    }
                }
                rows.end();
                if (parser.count() == 0) {
                    throw new Unreadable("첫 줄(항목 이름)만 있고 내용이 없습니다.");
                }
                return new Staged(
                        parser.kind(),
                        parser.count(),
                        rows.months(),
                        HexFormat.of().formatHex(digest.digest()));
            }
        }
    }

    /** The file from its beginning, as {@link CsvLines} counts it. */
    InputStream open() throws IOException {
        try {
            return Files.newInputStream(path);
        } catch (NoSuchFileException gone) {
            throw new Unreadable("파일이 없어졌습니다. 다시 올려 주세요.");
        }
    }

    private static InputStream text(InputStream file) throws IOException {
        byte[] start = new byte[1 << 13];
        int length = Math.max(0, file.readNBytes(start, 0, start.length));
        if (length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 10) {
            throw new Unreadable("엑셀이나 압축 파일입니다. CSV(쉼표로 분리)로 저장해 다시 올려 주세요.");
        }
        if (length > 1 && (start[0] & 0xff) >= 0xfe && (start[1] & 0xff) >= 0xfe) {
            throw new Unreadable("유니코드(UTF-16) 파일입니다. UTF-8 CSV로 저장해 다시 올려 주세요.");
        }
        for (int i = 0; i < length; i++) {
            if (start[i] == 0) {
                throw new Unreadable("글자로 된 파일이 아닙니다. CSV 파일을 올려 주세요.");
            }
        }
        var whole = new PushbackInputStream(file, start.length);
        whole.unread(Arrays.copyOf(start, length));
        return whole;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
