package kr.carbonpoint.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.carbonpoint.ledger.Balance;
import kr.carbonpoint.ledger.Balances;
import kr.carbonpoint.payout.PaymentState.Stage;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.region.Municipalities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everything that a member gets, got or did not get, with the reason and what to do. */
@Service
public class PaymentHistory {

    private final JdbcClient jdbc;
    private final Balances balances;
    private final MemberPayments payments;
    private final PayoutPolicies policies;
    private final Municipalities municipalities;

    PaymentHistory(
            JdbcClient jdbc,
            Balances balances,
            MemberPayments payments,
            PayoutPolicies policies,
            Municipalities municipalities) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.payments = payments;
        this.policies = policies;
        this.municipalities = municipalities;
    }

    /** First what is still to come, then all payments, the latest first. Empty for an unknown member. */
    public List<PaymentState> of(String memberReference) {
        var states = new ArrayList<PaymentState>();
        jdbc.sql("select id from member where reference = ?")
                .param(memberReference)
                .query(Long.class)
                .optional()
                .ifPresent(member -> {
                    var paid = payments.of(member);
                    var owed = balances.ofMember(member);
                    states.addAll(due(owed, paid));
                    states.addAll(waiting(member));
                    paid.forEach(payment -> states.add(state(payment, owed)));
                });
        return states;
    }

    /** References of all lists that a member (public reference) is or was on. */
    public List<String> lists(String memberReference) {
        return jdbc.sql("""
            select distinct run.reference from payment join member on member.id = member_id
            join payout_run run on run.id = run_id where member.reference = ?
            """).param(memberReference).query(String.class).list();
    }

    /** What is owed and not told already by a payment that did not succeed, by municipality. */
    private List<PaymentState> due(List<Balance> balances, List<MemberPayment> paid) {
        return balances.stream().collect(Collectors.groupingBy(Balance::municipality)).entrySet().stream()
                .map(owed -> due(owed.getKey(), owed.getValue(), paid))
                .filter(state -> state.won() != 0)
                .toList();
    }

    private PaymentState due(long municipality, List<Balance> owed, List<MemberPayment> paid) {
        long told = paid.stream()
                .filter(payment -> payment.municipality() == municipality && payment.isStuck())
                .mapToLong(MemberPayment::won)
                .sum();
        long won = owed.stream().mapToLong(Balance::dueWon).sum() - told;
        var half = owed.get(owed.size() - 1).half();
        if (won < 0) {
            return new PaymentState(
                    Stage.OWING,
                    half,
                    name(municipality),
                    won,
                    null,
                    "사용량이 고쳐져 더 드린 금액이에요.",
                    null,
                    "다음에 드릴 금액에서 빼요. 따로 하실 일은 없어요.",
                    null);
        }
        return new PaymentState(
                Stage.DUE,
                half,
                name(municipality),
                won,
                null,
                "지급을 준비하고 있어요.",
                null,
                "따로 하실 일은 없어요.",
                policies.of(municipality).payDay(half));
    }

    private List<PaymentState> waiting(long member) {
        return jdbc.sql("""
                        select half, municipality_id, waiting from (
                            select distinct on (half, municipality_id) half, municipality_id, waiting from award
                            where member_id = ? order by half, municipality_id, version desc
                        ) latest where waiting > 0 order by half desc
                        """)
                .param(member)
                .query((row, n) -> new PaymentState(
                        Stage.WAITING_FOR_BUDGET,
                        Half.ofCode(row.getInt("half")),
                        name(row.getLong("municipality_id")),
                        row.getLong("waiting"),
                        null,
                        "올해 예산이 모자라 기다리는 금액이에요.",
                        null,
                        "예산이 마련되면 드려요. 따로 하실 일은 없어요.",
                        null))
                .list();
    }

    private PaymentState state(MemberPayment payment, List<Balance> owed) {
        return new PaymentState(
                payment.stage(),
                payment.half(),
                name(payment.municipality()),
                payment.won(),
                payment.on(),
                payment.title(),
                payment.why(),
                payment.advice(),
                payment.isStuck() ? claimBy(payment, owed) : null);
    }

    /** The money on a list may be of several half-years: the oldest ends first. */
    private LocalDate claimBy(MemberPayment payment, List<Balance> owed) {
        var oldest = owed.stream()
                .filter(balance -> balance.municipality() == payment.municipality() && balance.dueWon() > 0)
                .map(Balance::half)
                .findFirst()
                .orElse(payment.half());
        return policies.of(payment.municipality()).claimableUntil(oldest);
    }

    private String name(long municipality) {
        return municipalities.get(municipality).name();
    }
}
