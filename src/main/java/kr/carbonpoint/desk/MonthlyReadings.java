package kr.carbonpoint.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a member used in the last months, as far as one municipality has readings of it. */
@Repository
public class MonthlyReadings {

    private static final int MONTHS = 30;

    static final String READINGS = """
            select month, resource, sum(usage) as usage from meter
            join reading on reading.municipality_id = meter.municipality_id and reading.meter_id = meter.id
            where meter.member_id = :member and meter.municipality_id = :municipality and month >= :from
            group by 1, 2
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MonthlyReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Cell(int month, int resource, long usage) {}

    /** A month; in kWh and ㎥, {@code null} where there is no reading. */
    public record Line(YearMonth month, Long electricity, Long water, Long gas) {}

    /** The months with readings, the latest first. */
    public List<Line> of(long member, long municipality) {
        var from = YearMonth.now(clock).minusMonths(MONTHS);
        var months = new TreeMap<Integer, Map<Integer, Long>>();
        jdbc.sql(READINGS)
                .param("member", member)
                .param("municipality", municipality)
                .param("from", from.getYear() * 100 + from.getMonthValue())
                .query(Cell.class)
                .list()
                .forEach(cell -> months.computeIfAbsent(cell.month(), month -> new TreeMap<>())
                        .put(cell.resource(), cell.usage()));
        return months.descendingMap().entrySet().stream()
                .map(month -> new Line(
                        YearMonth.of(month.getKey() / 100, month.getKey() % 100),
                        month.getValue().get(Resource.ELECTRICITY.ordinal() + 1),
                        month.getValue().get(Resource.WATER.ordinal() + 1),
                        month.getValue().get(Resource.GAS.ordinal() + 1)))
                .toList();
    }
}
