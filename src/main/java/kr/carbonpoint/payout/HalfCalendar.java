package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.carbonpoint.period.Half;
import org.springframework.stereotype.Service;

/** The half-years that concern everybody today: the one to save in, and the one before it, which is paid next. */
@Service
public class HalfCalendar {

    private static final long NATIONAL = 0;

    private final PayoutPolicies policies;
    private final Clock clock;

    HalfCalendar(PayoutPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The days of a half-year, by the national rules.
     *
     * @param now whether it is the one to save in
     */
    public record Days(Half half, boolean now, LocalDate settledBy, LocalDate paidBy) {}

    /** The half-year of today first. */
    public List<Days> today() {
        var policy = policies.of(NATIONAL);
        var now = Half.of(LocalDate.now(clock));
        return Stream.of(now, now.previous())
                .map(half -> new Days(half, half.equals(now), half.settledBy(), policy.payDay(half)))
                .toList();
    }
}
