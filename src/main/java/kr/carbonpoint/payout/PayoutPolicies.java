package kr.carbonpoint.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of paying, and whose turn it is. */
@Repository
public class PayoutPolicies {

    private final JdbcClient jdbc;
    private final Clock clock;

    PayoutPolicies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The policy of a municipality as it is today. */
    public PayoutPolicy of(long municipality) {
        return jdbc.sql("""
                        select * from payout_policy
                        where municipality_id in (0, :municipality) and from_on <= :today
                        order by municipality_id desc, from_on desc limit 1
                        """)
                .param("municipality", municipality)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> policy(row))
                .single();
    }

    /** The same of all municipalities at once, by id. */
    public LongFunction<PayoutPolicy> all() {
        var own = new HashMap<Long, PayoutPolicy>();
        jdbc.sql("""
                        select distinct on (municipality_id) * from payout_policy
                        where from_on <= :today order by municipality_id, from_on desc
                        """).param("today", LocalDate.now(clock)).query((RowCallbackHandler)
                row -> own.put(row.getLong("municipality_id"), policy(row)));
        return municipality -> own.getOrDefault(municipality, own.get(0L));
    }

    /** The municipalities that owe anything now, of whatever half-year: those that a pay-out is for. */
    public List<Long> owing() {
        return jdbc.sql("""
                        select municipality_id from ledger_leg where account = 'DUE'
                        group by municipality_id having sum(won) > 0 order by municipality_id
                        """).query(Long.class).list();
    }

    private static PayoutPolicy policy(ResultSet row) throws SQLException {
        return new PayoutPolicy(
                MonthDay.parse("--" + row.getString("pay_first_half")),
                MonthDay.parse("--" + row.getString("pay_second_half")),
                row.getInt("list_days"),
                row.getInt("ask_days"),
                row.getInt("recheck_days"),
                row.getInt("confirm_days"),
                row.getBoolean("hold_unconfirmed"),
                row.getInt("minimum_won"),
                row.getInt("notice_days"),
                row.getInt("claim_years"),
                row.getString("after_deadline").equals("DONATE"),
                row.getString("template"));
    }
}
