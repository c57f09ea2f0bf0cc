package kr.carbonpoint.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months of a member as the settlement sees them; for the member's own page and the desk of the clerks. */
@Repository
public class MonthlyUsage {

    private final JdbcClient jdbc;

    MonthlyUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All meters that a member (public reference) had in a half-year, electricity first, a former home before the next:
     * one statement for each municipality of the homes, which is one unless the member moved.
     */
    public List<MeterUsage> of(String reference, Half half) {
        return OneMember.find(jdbc, reference, half).stream()
                .flatMap(member -> read(member).stream())
                .toList();
    }

    private List<MeterUsage> read(OneMember member) {
        return jdbc.sql(statement(member))
                .params(member.parameters())
                .query((row, n) -> read(row, member))
                .list();
    }

    static String statement(OneMember member) {
        return """
                %s
                select months.*, array(
                    select distinct month from reading_version version
                    where version.meter_id = months.meter_id and month between :firstMonth and :firstMonth + 5
                ) as corrected
                from (
                %s
                ) months
                order by resource, since
                """.formatted(member.prelude(), member.sql().months());
    }

    private static MeterUsage read(ResultSet row, OneMember member) throws SQLException {
        var corrected = Set.of((Integer[]) row.getArray("corrected").getArray());
        var years = member.years();
        var months = new ArrayList<MeterUsage.Month>();
        for (int i = 1; i <= 6; i++) {
            var month = member.half().months().get(i - 1);
            int later = row.getInt("window_year") - (row.getInt("window_months") < i ? 1 : 0);
            months.add(new MeterUsage.Month(
                    month,
                    (row.getInt("evaluated") >> i - 1 & 1) == 1,
                    (Integer) row.getObject("m" + i),
                    corrected.contains(code(month)),
                    later,
                    years.contains(later) ? (Integer) row.getObject("y%d_%d".formatted(later, i)) : null,
                    years.contains(later - 1) ? (Integer) row.getObject("y%d_%d".formatted(later - 1, i)) : null,
                    (Long) row.getObject("b" + i)));
        }
        return new MeterUsage(
                row.getInt("meter_id"),
                Resource.values()[row.getInt("resource") - 1],
                row.getObject("since", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                member.half(),
                List.copyOf(months));
    }

    private static int code(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
