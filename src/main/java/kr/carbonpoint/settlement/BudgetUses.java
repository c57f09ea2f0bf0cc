package kr.carbonpoint.settlement;

import java.util.List;
import java.util.function.ToLongFunction;
import kr.carbonpoint.ledger.Balance;
import kr.carbonpoint.ledger.Balances;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of budgets: the sums of the ledger, and what awards let wait. */
@Repository
public class BudgetUses {

    private final JdbcClient jdbc;
    private final Balances balances;

    BudgetUses(JdbcClient jdbc, Balances balances) {
        this.jdbc = jdbc;
        this.balances = balances;
    }

    /** @param half one of the two half-years of the fiscal year */
    public BudgetUse of(Half half, long municipality) {
        int year = half.fiscalYear();
        var sums = balances.ofMunicipality(municipality).stream()
                .filter(balance -> balance.half().fiscalYear() == year)
                .toList();
        var budget = jdbc.sql(
                        "select won from budget where municipality_id = ? and fiscal_year = ? order by id desc limit 1")
                .params(municipality, year)
                .query(Long.class)
                .optional()
                .orElse(null);
        return new BudgetUse(
                year,
                budget,
                sum(
                        sums,
                        balance -> balance.dueWon()
                                + balance.reservedWon()
                                + balance.paidWon()
                                + balance.lapsedWon()
                                + balance.donatedWon()),
                sum(sums, Balance::reservedWon),
                sum(sums, Balance::paidWon),
                // Nothing waits where there is no limit.
                budget == null ? 0 : waiting(half, municipality));
    }

    private long waiting(Half half, long municipality) {
        var other = half.number() == 1 ? half.previous() : half.next();
        return jdbc.sql("""
                        select coalesce(sum(waiting), 0) from (
                            select distinct on (half, member_id) waiting from award
                            where half in (?, ?) and municipality_id = ? order by half, member_id, version desc
                        ) held
                        """)
                .params(half.code(), other.code(), municipality)
                .query(Long.class)
                .single();
    }

    private static long sum(List<Balance> sums, ToLongFunction<Balance> won) {
        return sums.stream().mapToLong(won).sum();
    }
}
