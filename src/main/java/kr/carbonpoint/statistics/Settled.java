package kr.carbonpoint.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What settlements came to, as it holds after the latest corrections, and what was paid of it so far. */
@Repository
class Settled {

    private final JdbcClient jdbc;

    Settled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A municipality's half-year; CO2 in grams.
     *
     * @param won owed to members with points ({@code rewarded})
     * @param paid won that {@code paidPeople} really got
     */
    record Sum(
            int municipalityId,
            int half,
            long savers,
            long co2Electricity,
            long co2Water,
            long co2Gas,
            long rewarded,
            long points,
            long won,
            long paidPeople,
            long paid) {}

    /** Grams of CO2 a kWh or ㎥. */
    record Factor(int resource, int fromHalf, int grams) {}

    /** Of all municipalities. */
    List<Sum> sums() {
        // Thousands of rows: by place, for a mapper by name would try and fail to find each column as it is called
        // here.
        return jdbc.sql("""
                select municipality_id, half, savers, co2_electricity, co2_water, co2_gas, rewarded, points, settled_half.won,
                    coalesce(people, 0), coalesce(paid_half.won, 0)
                from settled_half left join paid_half using (municipality_id, half)
                """)
                .query((row, n) -> new Sum(
                        row.getInt(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11)))
                .list();
    }

    /** The latest first. */
    List<Factor> factors() {
        return jdbc.sql("select resource, from_half, grams from emission_factor order by from_half desc")
                .query(Factor.class)
                .list();
    }
}
