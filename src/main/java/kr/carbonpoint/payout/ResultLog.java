package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.payout.BankResults.Outcome;
import kr.carbonpoint.payout.BankResults.Reject;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which result files were read, and their lines that could not be used; those are sealed. */
@Repository
class ResultLog {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    ResultLog(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is known of a content that was read before. */
    Optional<Outcome> known(PayoutRun run, String sha256) {
        return jdbc.sql("select id, name, lines, rejected from inbox_file where kind = ? and sha256 = ?")
                .params(kind(run), sha256)
                .query((row, n) -> new Outcome(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("lines"),
                        0,
                        0,
                        row.getInt("lines") - row.getInt("rejected"),
                        row.getInt("rejected"),
                        waiting(run),
                        true))
                .optional();
    }

    /** Keeps what {@code result_line} holds; returns the id of the file. */
    long keep(PayoutRun run, String fileName, String sha256) {
        return jdbc.sql("""
                        with logged as (
                            insert into inbox_file (name, kind, sha256, lines, loaded, rejected, changed, loaded_at)
                            select :name, :kind, :sha256, count(*), count(*) - count(reason), count(reason), 0, :now
                            from result_line
                            returning id
                        ), kept as (
                            insert into inbox_reject (file_id, line, reason, sealed)
                            select id, number, reason, content from logged, result_line where reason is not null
                        )
                        select id from logged
                        """)
                .param("name", fileName)
                .param("kind", kind(run))
                .param("sha256", sha256)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    Outcome done(PayoutRun run, long file, ResultPostings.Counts counts) {
        int changed = counts.paid() + counts.returned();
        return jdbc.sql("update inbox_file set changed = ? where id = ? returning name, lines, rejected")
                .params(changed, file)
                .query((row, n) -> new Outcome(
                        file,
                        row.getString("name"),
                        row.getInt("lines"),
                        counts.paid(),
                        counts.returned(),
                        row.getInt("lines") - row.getInt("rejected") - changed,
                        row.getInt("rejected"),
                        waiting(run),
                        false))
                .single();
    }

    List<Reject> rejects(PayoutRun run, long file, int limit) {
        return jdbc.sql("""
                        select line, reason, sealed from inbox_reject join inbox_file on inbox_file.id = file_id
                        where file_id = ? and kind = ? order by line limit ?
                        """)
                .params(file, kind(run), limit)
                .query((row, n) -> new Reject(
                        row.getLong("line"),
                        row.getString("reason"),
                        documents.open(row.getBytes("sealed"), run.reference(), String.class)))
                .list();
    }

    private int waiting(PayoutRun run) {
        return jdbc.sql("select count(*) from payment where run_id = ? and state = 'EXPORTED'")
                .param(run.id())
                .query(Integer.class)
                .single();
    }

    private static String kind(PayoutRun run) {
        return "bank-result:" + run.id();
    }
}
