package kr.carbonpoint.scale;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three years of readings: five half-years that were folded long ago, and the months of the sixth but the last. */
public class Past {

    private final JdbcClient jdbc;

    public Past(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @param half the one that is to be settled; the file of its last month is still to come */
    public void write(Half half) {
        int source = jdbc.sql("insert into usage_source (actor, at) values ('bench', now()) returning id")
                .query(Integer.class)
                .single();
        before(half, 6).stream().filter(other -> !other.equals(half)).forEach(this::folded);
        half.months().stream().limit(5).forEach(month -> month(month, source));
        Stream.of("member", "member_meter", "reading", "usage_half")
                .forEach(table -> jdbc.sql("analyze " + table).update());
        // What autovacuum would have done by now.
        jdbc.sql("vacuum analyze meter").update();
    }

    static List<Half> before(Half half, int count) {
        return Stream.iterate(half, Half::previous).limit(count).toList();
    }

    /** The readings that the baselines of a half come from, as they still lie there: for who wants to sum them up again. */
    void writeMonthsOfBaseline(Half half) {
        int source = jdbc.sql("select min(id) from usage_source")
                .query(Integer.class)
                .single();
        IntStream.of(2, 1)
                .mapToObj(years -> Half.ofCode(half.code() - 10 * years))
                .flatMap(same -> same.months().stream())
                .forEach(month -> month(month, source));
        jdbc.sql("vacuum analyze reading").update();
    }

    static int code(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    private void folded(Half half) {
        jdbc.sql("select make_usage_half(?)::text").param(half.code()).query().listOfRows();
        var months = half.months().stream().map(Usage::sql).collect(Collectors.joining(",\n"));
        jdbc.sql("insert into usage_half select %d, municipality_id, id, %s from %s order by municipality_id, id"
                        .formatted(half.code(), months, Usage.of("meter")))
                .update();
        jdbc.sql("insert into usage_fold select distinct ?, municipality_id, false from meter")
                .param(half.code())
                .update();
    }

    private void month(YearMonth month, int source) {
        int code = code(month);
        jdbc.sql("select make_reading_month(?)::text").param(code).query().listOfRows();
        jdbc.sql("""
                insert into reading (month, municipality_id, meter_id, usage, source_id)
                select %d, municipality_id, id, usage, %d
                from (select municipality_id, id, %s as usage from %s) as readings where usage is not null
                order by municipality_id, id
                """.formatted(code, source, Usage.sql(month), Usage.of("meter")))
                .update();
    }
}
