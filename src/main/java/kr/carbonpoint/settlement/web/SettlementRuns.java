package kr.carbonpoint.settlement.web;

import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settlements that were written, for the page. */
@Repository
class SettlementRuns {

    private final JdbcClient jdbc;

    SettlementRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them; {@code points} and {@code won} are what it changed. */
    record Run(OffsetDateTime at, String actor, int results, int changed, long points, long won) {}

    /** The first one and every correction, the latest first. */
    List<Run> of(Half half, long municipality) {
        return jdbc.sql("""
                        select at, actor, results, changed, points, won from settlement_run
                        where municipality_id = ? and half = ? order by id desc limit 20
                        """).params(municipality, half.code()).query(Run.class).list();
    }
}
