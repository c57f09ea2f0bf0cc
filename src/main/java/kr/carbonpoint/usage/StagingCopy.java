package kr.carbonpoint.usage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies values into a staging table in PostgreSQL's binary form, through a buffer of constant size. */
final class StagingCopy implements StagedRows, AutoCloseable {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_ROW = 64;

    private final CopyIn copy;
    private final BitSet months = new BitSet();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    /** @param table with the columns key, line, month, usage, resource, problem */
    StagingCopy(Connection connection, String table) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (key, line, month, usage, resource, problem) from stdin (format binary)");
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    @Override
    public void add(long key, int line, int month, int usage, int resource, int problem) throws IOException {
        if (buffer.remaining() < LONGEST_ROW) {
            flush();
        }
        if (problem == 0) {
            months.set(month);
        }
        buffer.putShort((short) 6)
                .putInt(Long.BYTES)
                .putLong(key)
                .putInt(Integer.BYTES)
                .putInt(line)
                .putInt(Integer.BYTES)
                .putInt(month)
                .putInt(Integer.BYTES)
                .putInt(usage)
                .putInt(Short.BYTES)
                .putShort((short) resource)
                .putInt(Short.BYTES)
                .putShort((short) problem);
    }

    /** The months of what was added without a problem. */
    List<Integer> months() {
        return months.stream().boxed().toList();
    }

    /** Ends it well; without, nothing is in the table. */
    void end() throws IOException {
        buffer.putShort((short) -1);
        flush();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws IOException {
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
        } catch (SQLException e) {
            throw new IOException(e);
        }
        buffer.clear();
    }
}
