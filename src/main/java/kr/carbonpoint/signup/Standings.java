package kr.carbonpoint.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.region.Municipalities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How applications stand, for the staff whom somebody asks on the telephone; nothing of what was filled in. */
@Repository
public class Standings {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Municipalities municipalities;

    Standings(JdbcClient jdbc, SealedDocuments documents, Municipalities municipalities) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.municipalities = municipalities;
    }

    /**
     * An application, also one that is over.
     *
     * @param pausedUntil the end of the last pause after failed checks of who somebody is, or {@code null}
     * @param onPaper whether the staff fills it in
     * @param endedAt {@code null} while it goes on, like {@code outcome}, an {@link Application.Outcome}
     */
    public record Standing(
            String reference,
            OffsetDateTime startedAt,
            OffsetDateTime touchedAt,
            OffsetDateTime pausedUntil,
            boolean onPaper,
            OffsetDateTime endedAt,
            String outcome) {}

    /**
     * Empty for a guardian's answer, for one who joined and is looked up as a member, and for an application whose home lies
     * in another municipality. As long as nobody knows where the home is, before it is chosen or after the draft was
     * erased, it is everybody's.
     */
    public Optional<Standing> of(String reference, long municipality) {
        return jdbc.sql("""
                        select reference, started_at, touched_at, paused_until, entered_by is not null as on_paper, draft,
                            ended_at, outcome, municipality_id
                        from application where reference = ? and ward is null and outcome is distinct from 'JOINED'
                        """)
                .param(reference)
                .query((row, n) -> where(row).orElse(municipality) == municipality
                        ? Optional.of(new Standing(
                                reference,
                                row.getObject("started_at", OffsetDateTime.class),
                                row.getObject("touched_at", OffsetDateTime.class),
                                row.getObject("paused_until", OffsetDateTime.class),
                                row.getBoolean("on_paper"),
                                row.getObject("ended_at", OffsetDateTime.class),
                                row.getString("outcome")))
                        : Optional.<Standing>empty())
                .optional()
                .flatMap(found -> found);
    }

    /** The municipality of the home, as far as it is known. */
    private Optional<Long> where(ResultSet row) throws SQLException {
        var draft = row.getBytes("draft");
        return draft == null
                ? Optional.ofNullable(row.getObject("municipality_id", Long.class))
                : documents
                        .open(draft, row.getString("reference"), Draft.class)
                        .find(Home.class)
                        .map(home -> municipalities.of(home.district()).id());
    }
}
