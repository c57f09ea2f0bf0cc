package kr.carbonpoint.usage;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps {@code meter.usual}, by which outliers are told: the mean of the last two half-years. Not with every file, for a
 * country of meters takes a minute to update; and not for a change of less than a fifth, which tells no outlier.
 */
@Component
class UsualUsage {

    private static final String REFRESH = """
            update meter set usual = seen.usual
            from (
                select meter_id, round(sum(total) / sum(months))::int as usual
                from (
                    select meter_id, num_nonnulls(m1, m2, m3, m4, m5, m6) as months,
                        coalesce(m1, 0)::numeric + coalesce(m2, 0) + coalesce(m3, 0)
                            + coalesce(m4, 0) + coalesce(m5, 0) + coalesce(m6, 0) as total
                    from usage_half
                    where municipality_id = :municipality and half in (
                        select half from usage_fold where municipality_id = :municipality order by half desc limit 2
                    )
                ) halves
                group by meter_id
                having sum(months) >= 6
            ) seen
            where meter.id = seen.meter_id and meter.municipality_id = :municipality
                and (meter.usual is null or abs(meter.usual - seen.usual) * 5 > meter.usual)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    UsualUsage(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Brings the meters of those municipalities up to date whose half-years were folded since the last time. */
    void refresh(String municipalities) {
        List<Integer> folded = jdbc.sql(
                        "select distinct municipality_id from usage_fold where not stale and not usual_known and "
                                + QuestionSql.AMONG.formatted("municipality_id") + " order by 1")
                .param("municipalities", municipalities, Types.VARCHAR)
                .query(Integer.class)
                .list();
        folded.forEach(municipality -> transaction.executeWithoutResult(status -> refresh(municipality)));
    }

    private void refresh(int municipality) {
        jdbc.sql("update usage_fold set usual_known = true where municipality_id = ? and not stale and not usual_known")
                .param(municipality)
                .update();
        jdbc.sql(REFRESH).param("municipality", municipality).update();
    }
}
