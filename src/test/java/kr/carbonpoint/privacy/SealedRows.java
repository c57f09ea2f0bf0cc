package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sealed in a database, as {@link SealedColumn} says it. */
public final class SealedRows {

    private SealedRows() {}

    record Row(byte[] sealed, String owner) {

        boolean opens(Seals seals) {
            try {
                seals.open(sealed, owner);
                return true;
            } catch (IllegalStateException closed) {
                return false;
            }
        }
    }

    /**
     * That the column is known with the right owner: something in it opens.
     *
     * @param column as in {@code member.profile}, after the application has sealed a value there
     */
    public static void assertKnown(JdbcClient jdbc, Seals seals, String column) {
        var known = SealedColumn.ALL.stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow();
        assertThat(of(jdbc, known)).as(column).anyMatch(row -> row.opens(seals));
    }

    static List<Row> of(JdbcClient jdbc, SealedColumn column) {
        return jdbc.sql("select sealed, owner from (" + column.read(true) + ") every")
                .param("portion", Integer.MAX_VALUE)
                .query(Row.class)
                .list();
    }
}
