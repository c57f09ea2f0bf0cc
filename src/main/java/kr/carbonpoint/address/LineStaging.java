package kr.carbonpoint.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies a file line by line into the temporary table {@code address_line}, in memory of constant size. */
class LineStaging {

    /** No line of the official files is half as long; what is longer is no line of theirs, and only its beginning is kept. */
    private static final int LONGEST = 2000;

    private final MessageDigest digest;
    private final Reader reader;
    private long lines;

    LineStaging(InputStream file) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        reader = new BufferedReader(
                new InputStreamReader(new DigestInputStream(file, digest), Charset.forName("MS949")), 1 << 16);
    }

    /** Fills the table and returns the SHA-256 of the file. */
    String copyTo(Connection connection) throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy address_line (number, content) from stdin");
        try {
            var line = new StringBuilder();
            long number = 0;
            for (int next = reader.read(); next >= 0 || !line.isEmpty(); next = reader.read()) {
                if (next >= 0 && next != '\n') {
                    append(line, (char) next);
                } else {
                    number++;
                    write(copy, number, line);
                    line.setLength(0);
                }
            }
            copy.endCopy();
            return HexFormat.of().formatHex(digest.digest());
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** How many lines were copied; empty ones don't count. */
    long lines() {
        return lines;
    }

    private static void append(StringBuilder line, char next) {
        if (line.length() < LONGEST) {
            switch (next) {
                case '\r' -> {}
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append(' ');
                case '\0' -> line.append('\uFFFD');
                default -> line.append(next);
            }
        }
    }

    private void write(CopyIn copy, long number, StringBuilder line) throws SQLException {
        if (!line.isEmpty()) {
            lines++;
            byte[] row = (number + "\t" + line + "\n").getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
    }
}
