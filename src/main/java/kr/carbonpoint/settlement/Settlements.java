package kr.carbonpoint.settlement;

import java.util.List;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Settles half-years (docs/settlement.md), a municipality at a time. */
@Service
public class Settlements {

    private final JdbcClient jdbc;

    Settlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The municipalities whose members had meters before the end of the half, by id. */
    public List<Long> municipalities(Half half) {
        return jdbc.sql("""
                        with recursive found (id) as (
                            (select municipality_id from meter order by 1 limit 1)
                            union all
                            select (select municipality_id from meter where municipality_id > id order by 1 limit 1)
                            from found where id is not null
                        )
                        select id from found
                        where exists (select from meter where municipality_id = id and since <= ?)
                        order by id
                        """).param(half.lastDay()).query(Long.class).list();
    }

    /**
     * Settles in a transaction of its own. Again: writes what differs, as corrections; nothing when nothing does.
     *
     * @param actor who asked for it, for the records
     */
    public Summary settle(Half half, long municipality, String actor) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #settle} would come to. Writes nothing. */
    public Summary tryOut(Half half, long municipality) {
        throw new UnsupportedOperationException();
    }
}
