package kr.carbonpoint.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payers: 기초지자체, 세종 and 제주. A 일반구 belongs to its 시; 서울 has none. */
@Component
public class Municipalities {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Municipalities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Today's payer of a 시군구.
     *
     * @throws IllegalArgumentException when it has none: 서울, an abolished or unknown code
     */
    public Municipality of(String districtCode) {
        return jdbc.sql("""
                select id, name, phone, email from municipality
                join municipality_region on municipality_id = id
                where region_code = :district and validity @> :today
                """)
                .param("district", districtCode)
                .param("today", LocalDate.now(clock))
                .query(Municipality.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No municipality pays in " + districtCode));
    }

    /** The payers in a 시도, in 가나다 order. */
    public List<Municipality> in(String provinceCode) {
        return jdbc.sql("""
                select id, name, phone, email from municipality
                where exists (
                    select from municipality_region
                    where municipality_id = id and validity @> :today and region_code like :province || '%'
                )
                order by name collate "C"
                """)
                .param("today", LocalDate.now(clock))
                .param("province", provinceCode)
                .query(Municipality.class)
                .list();
    }

    /** A payer by its id, also one that no longer exists, for old payments. */
    public Municipality get(long id) {
        return jdbc.sql("select id, name, phone, email from municipality where id = :id")
                .param("id", id)
                .query(Municipality.class)
                .single();
    }

    /** The payer that a group is of: the clerks' own, or that of a duty there. */
    public Optional<Municipality> ofGroup(String group) {
        return jdbc.sql(
                        "select id, name, phone, email from municipality where :group ~ ('^municipality-' || id || '(-.+)?$')")
                .param("group", group)
                .query(Municipality.class)
                .optional();
    }

    /** All payers of today, by id. */
    public List<Municipality> all() {
        return jdbc.sql("""
                select id, name, phone, email from municipality
                where exists (
                    select from municipality_region where municipality_id = id and validity @> :today
                )
                order by id
                """)
                .param("today", LocalDate.now(clock))
                .query(Municipality.class)
                .list();
    }
}
