package kr.carbonpoint.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.UsageHalves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months of a 단지 as its evaluation sees them; for its own page. */
@Repository
public class ComplexUsage {

    /** Names that hide the tables, as for {@link OneMember}: there is no second way of adding up meters. */
    private static final String QUERY = """
            with complex as (
                select id as member_id, municipality_id from member where reference = :reference and kind = 'COMPLEX'
            ), meter as (
                select meter.* from meter join complex using (member_id, municipality_id)
            ), usage_half as (
                %s
            ), %s, kept as (
                select resource, min(id) as meter_id, min(since) as since from meter group by resource
            )
            select kept.*, slot, usage, last, before, exists (
                select from reading_version version join meter on meter.id = version.meter_id
                where meter.resource = slots.resource
                    and month = (:endYear - (slot < 6)::int) * 100 + 1 + (slot + 6) %% 12) as corrected
            from slots join kept using (resource)
            order by resource, slot
            """;

    private final JdbcClient jdbc;

    ComplexUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Slot(int meter, Resource resource, LocalDate since, MeterUsage.Month month) {}

    /**
     * What a 단지 (public reference) used in the twelve months of a year, of each resource the sum of its meters, as if it
     * were one meter. Empty for other members.
     */
    public List<MeterUsage> of(String reference, ComplexYear year) {
        return jdbc
                .sql(statement(year))
                .params(parameters(reference, year))
                .query((row, n) -> read(row, year))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Slot::meter, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(slots -> new MeterUsage(
                        slots.get(0).meter(),
                        slots.get(0).resource(),
                        slots.get(0).since(),
                        null,
                        year.half(),
                        slots.stream().map(Slot::month).toList()))
                .toList();
    }

    static String statement(ComplexYear year) {
        return QUERY.formatted(
                UsageHalves.folded(year.halves()),
                ComplexScores.SLOTS.replace(":municipality", "(select municipality_id from complex)"));
    }

    static Map<String, Object> parameters(String reference, ComplexYear year) {
        return Map.of("reference", reference, "endYear", year.endYear());
    }

    private static Slot read(ResultSet row, ComplexYear year) throws SQLException {
        int slot = row.getInt("slot");
        var month = YearMonth.from(year.half().previous().firstDay()).plusMonths(slot);
        var later = number(row, "last");
        var earlier = number(row, "before");
        return new Slot(
                row.getInt("meter_id"),
                Resource.values()[row.getInt("resource") - 1],
                row.getObject("since", LocalDate.class),
                new MeterUsage.Month(
                        month,
                        true,
                        number(row, "usage"),
                        row.getBoolean("corrected"),
                        month.getYear() - 1,
                        later,
                        earlier,
                        twice(later, earlier)));
    }

    private static Long twice(Integer later, Integer earlier) {
        if (later == null || earlier == null) {
            return later == null && earlier == null ? null : 2L * (later == null ? earlier : later);
        }
        return (long) later + earlier;
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        var sum = row.getObject(column, Long.class);
        return sum == null ? null : Math.toIntExact(sum);
    }
}
