package kr.carbonpoint.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says what became of the payments of all lists: every seventh member's account is closed. */
class Bank {

    private Bank() {}

    /** Writes a result file for each exported list. */
    static void answer(DataSource dataSource, Path folder) throws IOException {
        var jdbc = JdbcClient.create(dataSource);
        for (var reference : jdbc.sql("select reference from payout_run where state = 'EXPORTED'")
                .query(String.class)
                .list()) {
            var lines = jdbc.sql("""
                            select p.id || ',' || p.won || ',' || case when member_id % 7 = 0 then '계좌 해지' else '정상' end
                            from payment p join payout_run on payout_run.id = run_id
                            where reference = ? and p.state = 'EXPORTED' order by member_id
                            """).param(reference).query(String.class).list();
            Files.writeString(result(folder, reference), "지급번호,금액,결과코드\n" + String.join("\n", lines) + "\n");
        }
    }

    static Path result(Path folder, String reference) {
        return folder.resolve("out").resolve(reference + ".csv");
    }
}
