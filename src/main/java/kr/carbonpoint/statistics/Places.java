package kr.carbonpoint.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where municipalities lie today. */
@Component
class Places {

    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The municipalities in 가나다 order; also those that are no more, whose members may not have been handed over yet. */
    List<Place> all() {
        return jdbc.sql("""
                select id as municipality, name, coalesce(min(left(region_code, 2)), '') as province
                from municipality
                left join municipality_region on municipality_id = id and validity @> :today
                group by id, name
                order by name collate "C"
                """)
                .param("today", LocalDate.now(clock))
                .query(Place.class)
                .list();
    }
}
