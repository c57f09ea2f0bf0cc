package kr.carbonpoint.payout;

import kr.carbonpoint.payout.TransferTemplate.Column;
import kr.carbonpoint.payout.TransferTemplate.Content;
import kr.carbonpoint.payout.TransferTemplate.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The templates of the reference data. */
@Repository
class TransferTemplates {

    private final JdbcClient jdbc;

    TransferTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TransferTemplate get(String name) {
        var columns = jdbc.sql("select header, content from transfer_column where template = ? order by position")
                .param(name)
                .query((row, n) -> new Column(row.getString("header"), Content.valueOf(row.getString("content"))))
                .list();
        return jdbc.sql("select * from transfer_template where name = ?")
                .param(name)
                .query((row, n) -> new TransferTemplate(
                        name,
                        row.getString("label"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("sheet"),
                        row.getString("encoding"),
                        row.getBoolean("header"),
                        row.getInt("max_rows"),
                        columns))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No transfer template " + name));
    }
}
