package kr.carbonpoint.incentive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each municipality offers. One that has said nothing offers what the national row (municipality 0) says. */
@Component
public class Incentives {

    private final JdbcClient jdbc;
    private final Clock clock;

    Incentives(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The kinds to choose from today, in the order of {@link IncentiveKind}; never empty. */
    public List<IncentiveKind> offeredBy(long municipalityId) {
        // A new valid_from replaces the whole offer, so that a kind can also be taken back.
        List<IncentiveKind> kinds = jdbc
                .sql("""
                        select kind from incentive_offer
                        where (municipality_id, valid_from) = (
                            select municipality_id, valid_from from incentive_offer
                            where municipality_id in (0, :municipality) and valid_from <= :today
                            order by municipality_id desc, valid_from desc
                            limit 1)
                        """)
                .param("municipality", municipalityId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .stream()
                .map(IncentiveKind::valueOf)
                .sorted()
                .toList();
        if (kinds.isEmpty()) {
            throw new IllegalStateException(
                    "No national incentive offer: the data of table incentive_offer is missing");
        }
        return kinds;
    }
}
