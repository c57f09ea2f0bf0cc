package kr.carbonpoint.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers every file with data of members that the staff takes away: who, when, from where, how many rows, what for (안전성 확보조치 기준 제8조). */
@Component
public class ExportLog {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;

    ExportLog(JdbcClient jdbc, SealedDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * To be called before the first byte is sent.
     *
     * @param actor the user id of the member of staff
     * @param file its name, which must not tell of a person
     * @param rows without a header
     */
    public void taken(String actor, long municipality, String file, long rows, Why why) {
        jdbc.sql("""
                        insert into export_log (actor, origin, municipality_id, file, rows, reason, words)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        actor,
                        AccessLog.origin(),
                        municipality,
                        file,
                        rows,
                        why.grounds().name(),
                        documents.seal(why.words(), "export-log:" + file))
                .update();
    }
}
