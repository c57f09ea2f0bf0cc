package kr.carbonpoint.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What settlements came to, as it holds after the latest corrections. */
@Repository
class Settled {

    private final JdbcClient jdbc;

    Settled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A municipality's half-year; CO2 in grams. */
    record Sum(
            int municipalityId,
            int half,
            long savers,
            long co2Electricity,
            long co2Water,
            long co2Gas,
            long rewarded,
            long points,
            long won) {}

    /** Grams of CO2 a kWh or ㎥. */
    record Factor(int resource, int fromHalf, int grams) {}

    /** Of all municipalities. */
    List<Sum> sums() {
        return jdbc.sql("select * from settled_half").query(Sum.class).list();
    }

    /** The latest first. */
    List<Factor> factors() {
        return jdbc.sql("select resource, from_half, grams from emission_factor order by from_half desc")
                .query(Factor.class)
                .list();
    }
}
