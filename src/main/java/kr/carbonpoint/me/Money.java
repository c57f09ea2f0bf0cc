package kr.carbonpoint.me;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.carbonpoint.payout.PaymentState;
import kr.carbonpoint.payout.PaymentState.Stage;

/**
 * What came and what comes.
 *
 * @param paid the last payment that arrived, or null; {@code coming}: the first that has not, or null
 * @param sum won that arrived, of all payments
 */
record Money(PaymentState paid, PaymentState coming, long sum) {

    private static final Set<Stage> OVER = EnumSet.of(Stage.PAID, Stage.LAPSED, Stage.DONATED, Stage.OWING);

    /** @param states as {@link kr.carbonpoint.payout.PaymentHistory} has them, the latest first */
    static Money of(List<PaymentState> states) {
        var paid = states.stream().filter(state -> state.stage() == Stage.PAID).toList();
        return new Money(
                paid.stream().findFirst().orElse(null),
                states.stream()
                        .filter(state -> !OVER.contains(state.stage()))
                        .findFirst()
                        .orElse(null),
                paid.stream().mapToLong(PaymentState::won).sum());
    }
}
