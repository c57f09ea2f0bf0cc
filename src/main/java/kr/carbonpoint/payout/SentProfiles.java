package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accounts that payments went to and that the members have changed since. */
@Service
public class SentProfiles {

    /** As long as accounts are kept, and money can be claimed (지방재정법 §82). */
    private static final Period KEPT = Period.ofYears(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    SentProfiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Erases what is old enough. Lists that are still open keep theirs: their files must say the same again. */
    public int forget() {
        return jdbc.sql("""
                update payment set sent_to = null, sent_address = null
                from payout_run
                where payout_run.id = run_id and payout_run.state = 'CLOSED'
                    and sent_to is not null and changed_at < ?
                """).param(OffsetDateTime.now(clock).minus(KEPT)).update();
    }
}
