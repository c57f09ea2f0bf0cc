package kr.carbonpoint.inbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies a file line by line into the temporary table {@code inbox_line}, in memory of constant size. */
class LineStaging {

    /** In bytes. No line of a real file is that long; of what is longer only the beginning is kept. */
    private static final int LONGEST = 2000;

    private final MessageDigest digest;
    private final InputStream file;
    private final Encoding encoding;
    private final byte[] line = new byte[LONGEST];
    private int length;

    LineStaging(InputStream file, Encoding encoding) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        this.file = new BufferedInputStream(new DigestInputStream(file, digest), 1 << 16);
        this.encoding = encoding;
    }

    /** Fills the table, empty lines left out, and returns the SHA-256 of the file. */
    String copyTo(Connection connection) throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy inbox_line (number, ended, content) from stdin");
        try {
            long number = 1;
            for (int next = file.read(); next >= 0; next = file.read()) {
                if (next == '\n') {
                    write(copy, number++, true);
                } else if (length < LONGEST) {
                    line[length++] = (byte) next;
                }
            }
            write(copy, number, false);
            copy.endCopy();
            return HexFormat.of().formatHex(digest.digest());
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(CopyIn copy, long number, boolean ended) throws SQLException {
        String content = encoding.decode(line, length)
                .replace("\r", "")
                .replace("\\", "\\\\")
                .replace('\t', ' ')
                .replace('\0', '\uFFFD');
        length = 0;
        if (!content.isEmpty()) {
            byte[] row = (number + "\t" + ended + "\t" + content + "\n").getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
    }
}
