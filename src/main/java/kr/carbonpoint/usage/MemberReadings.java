package kr.carbonpoint.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readings of single members, as they hold now. */
@Repository
public class MemberReadings {

    private final JdbcClient jdbc;

    MemberReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a meter counted in a month.
     *
     * @param since since when it has been the member's; two of the same resource are two homes
     * @param usage kWh or ㎥
     * @param corrected whether a later file replaced an earlier value
     */
    public record MonthOfUse(Resource resource, LocalDate since, YearMonth month, int usage, boolean corrected) {}

    /** Of a member (public reference), by resource, home and month; {@code first} and {@code last} are included. */
    public List<MonthOfUse> of(String reference, YearMonth first, YearMonth last) {
        return jdbc.sql("""
            select meter.resource, meter.since, reading.month, reading.usage, exists (
                    select from reading_version replaced
                    where replaced.meter_id = meter.id and replaced.month = reading.month
                        and replaced.municipality_id = payer.id) as corrected
            from member join meter on meter.member_id = member.id
            cross join lateral (
                select meter.municipality_id union select former from meter_transfer where meter_id = meter.id
            ) payer (id)
            join reading on reading.municipality_id = payer.id and reading.meter_id = meter.id
                and reading.month between :first and :last
            where member.reference = :reference
            order by meter.resource, meter.since, reading.month
            """)
                .param("reference", reference)
                .param("first", code(first))
                .param("last", code(last))
                .query((row, n) -> new MonthOfUse(
                        Resource.values()[row.getInt("resource") - 1],
                        row.getObject("since", LocalDate.class),
                        YearMonth.of(row.getInt("month") / 100, row.getInt("month") % 100),
                        row.getInt("usage"),
                        row.getBoolean("corrected")))
                .list();
    }

    private static int code(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
