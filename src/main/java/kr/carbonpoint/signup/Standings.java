package kr.carbonpoint.signup;

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
     * Empty for a guardian's answer, and for an application whose home lies in another municipality. As long as no home is
     * chosen it is everybody's, and again when it is over, for then nobody knows any more.
     */
    public Optional<Standing> of(String reference, long municipality) {
        return jdbc.sql("""
                        select reference, started_at, touched_at, paused_until, entered_by is not null as on_paper, draft,
                            ended_at, outcome
                        from application where reference = ? and ward is null
                        """)
                .param(reference)
                .query((row, n) -> isOf(row.getBytes("draft"), reference, municipality)
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

    private boolean isOf(byte[] draft, String reference, long municipality) {
        return draft == null
                || documents
                        .open(draft, reference, Draft.class)
                        .find(Home.class)
                        .map(home -> municipalities.of(home.district()).id() == municipality)
                        .orElse(true);
    }
}
