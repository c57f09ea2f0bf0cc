package kr.carbonpoint.usage;

import java.sql.Types;
import java.time.Clock;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Readings that a clerk has to look at: far too high, zero, or missing. */
@Service
public class UsageQuestions {

    private final JdbcClient jdbc;
    private final UsageHalves halves;
    private final UsualUsage usual;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UsageQuestions(
            JdbcClient jdbc,
            UsageHalves halves,
            UsualUsage usual,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.halves = halves;
        this.usual = usual;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Asks about the readings of the half-year up to a month, and drops what later readings answered. Also brings up to
     * date what is usual for a meter. Asking again asks nothing twice.
     *
     * @return how many questions are open
     */
    public int collect(YearMonth month) {
        return collect(month, null);
    }

    /** {@link #collect(YearMonth)} in the municipalities that a file had values for; elsewhere it changed nothing. */
    public int collect(YearMonth month, long file) {
        var touched = jdbc.sql("select coalesce(touched, '{}')::text from usage_file where id = ?")
                .param(file)
                .query(String.class)
                .single();
        return collect(month, touched);
    }

    /** @param municipalities as PostgreSQL writes an array; {@code null} for all */
    private int collect(YearMonth month, String municipalities) {
        fold(Half.of(month.plusMonths(1).atDay(1)).previous(), municipalities);
        usual.refresh(municipalities);
        transaction.executeWithoutResult(status -> {
            run(QuestionSql.ZEROS, month.minusMonths(5), month, municipalities);
            if (month.getMonth() == Month.JUNE || month.getMonth() == Month.DECEMBER) {
                run(QuestionSql.ZEROS_OF_GAS, month.minusMonths(5), month, municipalities);
            }
            if (month.getMonth() == Month.FEBRUARY) {
                run(QuestionSql.ZEROS_OF_GAS, month.minusMonths(2), month, municipalities);
            }
            run(QuestionSql.MISSING, month.minusMonths(1), month, municipalities);
            jdbc.sql(QuestionSql.SETTLE)
                    .param("municipalities", municipalities, Types.VARCHAR)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        });
        return jdbc.sql("select count(*)::int from usage_question where decision is null")
                .query(Integer.class)
                .single();
    }

    /** The municipalities with open questions. */
    public List<Long> municipalitiesWaiting() {
        return jdbc.sql("select distinct municipality_id::bigint from usage_question where decision is null order by 1")
                .query(Long.class)
                .list();
    }

    private void fold(Half half, String municipalities) {
        jdbc.sql("select distinct municipality_id from usage_fold where stale and half <= :half and "
                        + QuestionSql.AMONG.formatted("municipality_id") + " order by 1")
                .param("half", half.code())
                .param("municipalities", municipalities, Types.VARCHAR)
                .query(Long.class)
                .list()
                .forEach(municipality -> halves.fold(half, municipality));
    }

    private void run(String statement, YearMonth from, YearMonth month, String municipalities) {
        jdbc.sql(statement)
                .param("municipalities", municipalities, Types.VARCHAR)
                .param("from", code(from))
                .param("month", code(month))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static int code(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
