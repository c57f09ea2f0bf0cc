package kr.carbonpoint.payout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.Mailboxes;
import kr.carbonpoint.notice.DueMail;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.period.Half;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails about payments. {@code about} is the payment; a mail whose time has passed is not written any more. */
@Configuration(proxyBeanMethods = false)
class PaymentMails {

    /** @param oldest half-year of which money is owed: it can be claimed for the shortest time */
    private record Payment(
            Half half,
            Half oldest,
            long municipality,
            long won,
            String channel,
            String state,
            String reason,
            LocalDate changedOn) {}

    private record PaymentMail(
            Mail mail,
            Set<String> states,
            Function<Payment, Map<String, Object>> says,
            Mailboxes mailboxes,
            JdbcClient jdbc)
            implements DueMail {

        @Override
        public Optional<Letter> letter(long memberId, long about) {
            return mailboxes
                    .of(memberId)
                    .flatMap(mailbox -> payment(jdbc, memberId, about)
                            .filter(payment -> states.contains(payment.state()))
                            .map(payment -> letter(mailbox, payment)));
        }

        private Letter letter(Mailboxes.Mailbox mailbox, Payment payment) {
            var values = new HashMap<>(says.apply(payment));
            values.put("reference", mailbox.reference());
            values.put("half", payment.half().label());
            values.put("won", payment.won());
            return new Letter(mailbox.address(), values);
        }
    }

    @Bean
    DueMail paymentDoneMail(Mailboxes mailboxes, JdbcClient jdbc) {
        return new PaymentMail(
                Mail.PAYMENT_DONE,
                Set.of("PAID"),
                payment -> Map.of("channel", payment.channel(), "paidOn", payment.changedOn()),
                mailboxes,
                jdbc);
    }

    @Bean
    DueMail paymentReturnedMail(Mailboxes mailboxes, JdbcClient jdbc) {
        return new PaymentMail(
                Mail.PAYMENT_RETURNED, Set.of("RETURNED", "NOTICED"), PaymentMails::returned, mailboxes, jdbc);
    }

    @Bean
    DueMail paymentHeldMail(Mailboxes mailboxes, JdbcClient jdbc) {
        return new PaymentMail(
                Mail.PAYMENT_HELD,
                Set.of("HELD", "NOTICED"),
                payment -> why(HoldReason.valueOf(payment.reason())),
                mailboxes,
                jdbc);
    }

    @Bean
    DueMail lapsingMail(Mailboxes mailboxes, PayoutPolicies policies, JdbcClient jdbc) {
        return new PaymentMail(
                Mail.LAPSING,
                Set.of("NOTICED"),
                payment -> ending(policies.of(payment.municipality()), payment),
                mailboxes,
                jdbc);
    }

    private static Map<String, Object> returned(Payment payment) {
        var reason = ReturnReason.valueOf(payment.reason());
        return reason.hold()
                .map(PaymentMails::why)
                .orElseGet(() -> Map.of("reason", reason.label(), "advice", "따로 하실 일은 없어요. 다음 지급 때 다시 드려요."));
    }

    private static Map<String, Object> why(HoldReason reason) {
        return Map.of("reason", reason.label(), "advice", reason.advice());
    }

    private static Map<String, Object> ending(PayoutPolicy policy, Payment payment) {
        return Map.of(
                "claimBy",
                policy.claimableUntil(payment.oldest()),
                "after",
                policy.donate() ? "그날이 지나면 이웃을 돕는 곳에 기부해요." : "그날이 지나면 받으실 수 없고, 시·군·구 예산으로 돌아가요.");
    }

    private static Optional<Payment> payment(JdbcClient jdbc, long member, long id) {
        return jdbc.sql("""
                        select run.half, payment.municipality_id, payment.won, channel, payment.state, reason,
                            (changed_at at time zone 'Asia/Seoul')::date as changed_on,
                            coalesce((select min(owed.half) from (
                                select half from ledger_leg
                                where ledger_leg.municipality_id = payment.municipality_id
                                    and ledger_leg.member_id = payment.member_id and account = 'DUE'
                                group by half having sum(ledger_leg.won) > 0) owed), run.half) as oldest
                        from payment join payout_run run on run.id = run_id
                        where payment.id = ? and member_id = ?
                        """)
                .params(id, member)
                .query((row, n) -> new Payment(
                        Half.ofCode(row.getInt("half")),
                        Half.ofCode(row.getInt("oldest")),
                        row.getLong("municipality_id"),
                        row.getLong("won"),
                        IncentiveKind.valueOf(row.getString("channel")).label(),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getObject("changed_on", LocalDate.class)))
                .optional();
    }
}
