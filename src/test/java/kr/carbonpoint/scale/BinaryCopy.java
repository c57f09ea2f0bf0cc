package kr.carbonpoint.scale;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table, in PostgreSQL's binary format: no row is kept in memory. */
class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final DataOutputStream out;

    /** @param table with its columns, as in {@code member (id, kind)} */
    BinaryCopy(Connection connection, String table) throws SQLException, IOException {
        var copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + table + " from stdin (format binary)");
        out = new DataOutputStream(new BufferedOutputStream(copy, 1 << 16));
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    /** Values of the columns in their order: Long for bigint, String, Boolean, LocalDate, bytes or null. */
    void row(Object... values) throws IOException {
        out.writeShort(values.length);
        for (var value : values) {
            if (value == null) {
                out.writeInt(-1);
            } else if (value instanceof Long number) {
                out.writeInt(8);
                out.writeLong(number);
            } else if (value instanceof Boolean bool) {
                out.writeInt(1);
                out.writeBoolean(bool);
            } else if (value instanceof LocalDate day) {
                out.writeInt(4);
                out.writeInt((int) (day.toEpochDay() - EPOCH.toEpochDay()));
            } else {
                var bytes = value instanceof byte[] raw ? raw : ((String) value).getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.writeShort(-1);
        out.close();
    }
}
