package kr.carbonpoint.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions of today (domain.md §3.6). */
@Component
public class Regions {

    /** 서울특별시, whose residents take part in 에코마일리지 instead. */
    public static final String SEOUL = "11";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Regions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The 시도, 서울 first. */
    public List<Region> provinces() {
        return jdbc.sql("select code, name from region where parent is null and validity @> :today order by code")
                .param("today", today())
                .query(Region.class)
                .list();
    }

    /** The 시군구 of a 시도 in 가나다 order; of a 시 with 일반구 only those, since that is where people live. */
    public List<Region> districts(String provinceCode) {
        return jdbc.sql("""
                select code, name from district
                where province_code = :province and is_leaf(code, :today)
                order by name collate "C"
                """)
                .param("province", provinceCode)
                .param("today", today())
                .query(Region.class)
                .list();
    }

    /** A region of today by its code, of any level; empty for an abolished one. */
    public Optional<Region> find(String code) {
        return jdbc.sql("""
                select code, name from district where code = :code and validity @> :today
                union all
                select code, name from region where code = :code and parent is null and validity @> :today
                """)
                .param("code", code)
                .param("today", today())
                .query(Region.class)
                .optional();
    }

    /**
     * The 시군구 of today for a code that may be abolished.
     *
     * @param legalDong the 법정동 or 읍면, which decides where the old region was split; may be {@code null}
     */
    public Optional<Region> current(String code, String legalDong) {
        return jdbc.sql("select code, name from district where code = current_region(:code, :dong, :today)")
                .param("code", code)
                .param("dong", legalDong)
                .param("today", today())
                .query(Region.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
