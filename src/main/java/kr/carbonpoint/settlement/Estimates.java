package kr.carbonpoint.settlement;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What saving would bring by the rules of today: those of the settlement, in its own SQL. */
@Repository
public class Estimates {

    /** The payer of whoever does not say where they live: the national rules. */
    public static final long NATIONAL = 0;

    private static final String ESTIMATE = """
        with term as (
        %s
        ), supposed as (
        %s
        )
        select supposed.*, cents, yearly_ceiling from supposed join term on term.resource = supposed.resource and kind = :kind
        order by resource
        """.formatted(Sql.of("terms"), Sql.judging(Sql.of("suppose")));

    private final JdbcClient jdbc;
    private final Clock clock;

    Estimates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody uses in a month, in whole kWh or ㎥.
     *
     * @param before in the two years before
     */
    public record Supposed(Resource resource, long before, long now) {}

    /** A municipality whose rules are not the national ones. */
    public record Place(long id, String name) {}

    /** @param municipality a {@link Place}, or {@link #NATIONAL} */
    public Estimate of(MemberKind kind, long municipality, List<Supposed> supposed) {
        var half = Half.of(LocalDate.now(clock));
        var lines = new ArrayList<Estimate.Line>();
        var money = new long[2];
        jdbc.sql(ESTIMATE)
                .params(TriedRules.NONE.parameters())
                .param("half", half.code())
                .param("last", half.lastDay())
                .param("municipality", municipality)
                .param("kind", kind.name())
                .param("resources", array(supposed, use -> use.resource().ordinal() + 1))
                .param("before", array(supposed, Supposed::before))
                .param("now", array(supposed, Supposed::now))
                .query(row -> {
                    var reason = row.getString("reason");
                    var rate = row.getObject("exact_rate", Integer.class);
                    lines.add(new Estimate.Line(
                            Resource.values()[row.getInt("resource") - 1],
                            row.getLong("baseline_sum") / 12,
                            row.getLong("usage_sum") / 6,
                            rate == null ? null : BigDecimal.valueOf(rate, 3),
                            reason == null ? null : Reason.valueOf(reason),
                            row.getInt("points"),
                            row.getLong("co2")));
                    money[0] = row.getLong("cents");
                    money[1] = row.getLong("yearly_ceiling");
                });
        return Estimate.of(List.copyOf(lines), (int) money[0], money[1]);
    }

    /** In 가나다 order; anywhere else the national rules hold. */
    public List<Place> places() {
        return jdbc.sql("""
            select id, name from municipality
            where exists (select from policy where municipality_id = municipality.id and from_half <= ?)
            order by name collate "C"
            """)
                .param(Half.of(LocalDate.now(clock)).code())
                .query(Place.class)
                .list();
    }

    private static String array(List<Supposed> supposed, ToLongFunction<Supposed> value) {
        return supposed.stream()
                .map(use -> String.valueOf(value.applyAsLong(use)))
                .collect(joining(",", "{", "}"));
    }
}
