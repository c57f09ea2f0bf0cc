package kr.carbonpoint.payout;

import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments of single members. */
@Repository
class MemberPayments {

    /** Without what was held because an earlier payment seemed to have come back, once that is known to have been paid. */
    private static final String PAYMENTS = """
            select payment.id, payment.municipality_id, half, channel, payment.won, payment.state, reason,
                (changed_at at time zone 'Asia/Seoul')::date as changed_on,
                exists (
                    select from payment later
                    where later.member_id = payment.member_id and later.municipality_id = payment.municipality_id
                        and later.id > payment.id) as tried_again,
                coalesce(outcome = 'HOLDER_MATCHES', false) as account_good
            from payment join payout_run run on run.id = run_id left join payee on payee.member_id = payment.member_id
            where payment.member_id = ? and not (payment.state = 'HELD' and exists (
                select from payment earlier
                where earlier.member_id = payment.member_id and earlier.municipality_id = payment.municipality_id
                    and earlier.id < payment.id and earlier.state = 'PAID' and earlier.changed_at > payment.changed_at))
            order by payment.id desc
            """;

    private final JdbcClient jdbc;

    MemberPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<MemberPayment> of(long member) {
        return jdbc.sql(PAYMENTS)
                .param(member)
                .query((row, n) -> new MemberPayment(
                        row.getLong("municipality_id"),
                        Half.ofCode(row.getInt("half")),
                        IncentiveKind.valueOf(row.getString("channel")),
                        row.getLong("won"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getObject("changed_on", LocalDate.class),
                        row.getBoolean("tried_again"),
                        row.getBoolean("account_good")))
                .list();
    }
}
