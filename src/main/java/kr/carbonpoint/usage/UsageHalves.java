package kr.carbonpoint.usage;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Readings folded into rows of six months, which settlement reads. */
@Service
public class UsageHalves {

    private static final String MARK = """
            insert into usage_fold as known (half, municipality_id, stale) values (:half, :municipality, false)
            on conflict (half, municipality_id) do update set stale = false, usual_known = false where known.stale
            """;

    /** What a clerk does not believe counts as missing, as long as no file says something else. */
    private static final String BELIEVED = """
            not exists (
                select from left_out_reading
                where (municipality_id, meter_id, month, usage)
                    = (reading.municipality_id, reading.meter_id, reading.month, reading.usage)
            )
            """;

    private static final String FOLD = """
            insert into usage_half (half, municipality_id, meter_id, m1, m2, m3, m4, m5, m6)
            select :half, :municipality, meter_id, %s
            from reading
            where month in (%s) and municipality_id = :municipality and %s
            group by meter_id
            order by meter_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate own;

    public UsageHalves(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Makes the rows of a half-year of a municipality, and those of earlier halves that are older than their readings.
     * Folding again changes nothing. Part of the caller's transaction.
     *
     * @return how many halves were folded
     */
    public int fold(Half half, long municipality) {
        makePartition(half.code());
        return transaction.execute(status -> {
            var halves = jdbc.sql("""
                    select half from usage_fold where municipality_id = :municipality and stale and half <= :half
                    union select :half where not exists (
                        select from usage_fold where half = :half and municipality_id = :municipality
                    )
                    order by half
                    """)
                    .param("municipality", municipality)
                    .param("half", half.code())
                    .query(Integer.class)
                    .list();
            return (int)
                    halves.stream().filter(code -> foldOne(code, municipality)).count();
        });
    }

    /**
     * A query for the rows that {@link #fold} would write, of the few meters that {@code meter} names where it is put:
     * one look into the index of each month for each of them.
     */
    public static String folded(Collection<Half> halves) {
        return halves.stream()
                .map(half -> """
                        select %d as half, meter.municipality_id, meter.id as meter_id, m1, m2, m3, m4, m5, m6
                        from meter cross join lateral (
                            select %s from reading
                            where month in (%s) and reading.municipality_id = meter.municipality_id and meter_id = meter.id and %s
                            offset 0
                        ) half (m1, m2, m3, m4, m5, m6)
                        """.formatted(half.code(), columns(months(half)), list(months(half)), BELIEVED))
                .collect(Collectors.joining("union all\n"));
    }

    /** Marks first: that waits for a load which is storing readings of the half, and makes a later one wait. */
    private boolean foldOne(int half, long municipality) {
        int marked = jdbc.sql(MARK)
                .param("half", half)
                .param("municipality", municipality)
                .update();
        if (marked == 0) {
            return false;
        }
        makePartition(half);
        jdbc.sql("delete from usage_half where half = " + half + " and municipality_id = :municipality")
                .param("municipality", municipality)
                .update();
        var months = months(Half.ofCode(half));
        jdbc.sql(FOLD.formatted(columns(months), list(months), BELIEVED))
                .param("half", half)
                .param("municipality", municipality)
                .update();
        return true;
    }

    /** Not in the caller's transaction: settlements of other municipalities would wait for its end. */
    private void makePartition(int half) {
        own.executeWithoutResult(status ->
                jdbc.sql("select make_usage_half(?)::text").param(half).query().singleRow());
    }

    private static List<Integer> months(Half half) {
        return half.months().stream()
                .map(month -> month.getYear() * 100 + month.getMonthValue())
                .toList();
    }

    private static String columns(List<Integer> months) {
        return months.stream()
                .map("max(usage) filter (where month = %d)"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String list(List<Integer> months) {
        return months.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
