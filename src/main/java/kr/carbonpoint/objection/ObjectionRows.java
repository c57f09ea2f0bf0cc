package kr.carbonpoint.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import kr.carbonpoint.objection.Objection.Content;
import kr.carbonpoint.objection.Objection.Outcome;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.stereotype.Component;

/** Reads rows of the table objection, selected with {@link #COLUMNS}. */
@Component
class ObjectionRows {

    static final String COLUMNS =
            "objection.*, (raised_at at time zone 'Asia/Seoul')::date as raised_on, (answered_at at time zone"
                    + " 'Asia/Seoul')::date as ended_on";

    private final SealedDocuments documents;

    ObjectionRows(SealedDocuments documents) {
        this.documents = documents;
    }

    Objection read(ResultSet row, int n) throws SQLException {
        var about = row.getString("about");
        long municipality = row.getLong("municipality_id");
        byte[] content = row.getBytes("content");
        byte[] answer = row.getBytes("answer");
        String topic = row.getString("topic");
        String outcome = row.getString("outcome");
        return new Objection(
                row.getString("reference"),
                about,
                topic == null ? null : new Subject(Half.ofCode(row.getInt("half")), Topic.valueOf(topic), municipality),
                municipality,
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                content == null ? null : documents.open(content, about, Content.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                answer == null ? null : documents.open(answer, about, String.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
