package kr.carbonpoint.payout.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.ledger.Balance;
import kr.carbonpoint.ledger.Balances;
import kr.carbonpoint.payout.PayoutPolicies;
import kr.carbonpoint.payout.PayoutPolicy;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.period.WorkReference;
import kr.carbonpoint.period.WorkingDays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What {@code payout-municipality.bpmn} asks: who, when, and whether there is anything left. */
@Component("payouts")
public class Payouts {

    /** A pay-out that the timer missed for so long is begun by hand or not at all. */
    private static final int LATEST_DAYS = 120;

    private final PayoutPolicies policies;
    private final PayoutStart start;
    private final Balances balances;
    private final WorkingDays workingDays;
    private final PayoutRhythm rhythm;
    private final Clock clock;

    Payouts(
            PayoutPolicies policies,
            PayoutStart start,
            Balances balances,
            WorkingDays workingDays,
            PayoutRhythm rhythm,
            Clock clock) {
        this.policies = policies;
        this.start = start;
        this.balances = balances;
        this.workingDays = workingDays;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    /** @param duty preparer, approver or exporter */
    public String group(DelegateExecution execution, String duty) {
        return "municipality-%d-payout-%s".formatted(of(execution).municipality(), duty);
    }

    public Date listDay(DelegateExecution execution) {
        var day =
                policies.of(of(execution).municipality()).listDay(of(execution).half());
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    public Date taskDue() {
        return Date.from(workingDays
                .after(ZonedDateTime.now(clock), rhythm.workingDays())
                .toInstant());
    }

    public String untilNextRound() {
        return rhythm.nextRound().toString();
    }

    public String reminders() {
        return "R/" + rhythm.reminder();
    }

    /** The half-years of municipalities whose day of asking has come and whose pay-out was not begun. */
    List<WorkReference> due() {
        var latest = Half.of(LocalDate.now(clock)).previous();
        var rules = policies.all();
        return policies.owing().stream()
                .flatMap(municipality -> List.of(latest.previous(), latest).stream()
                        .filter(half -> isDue(half, municipality, rules.apply(municipality)))
                        .map(half -> new WorkReference(PayoutStart.WORK, half, municipality)))
                .toList();
    }

    /** The pay-outs that are under way and whose list is not made yet, the next one first. */
    List<WorkReference> beforeTheList() {
        var today = LocalDate.now(clock);
        var rules = policies.all();
        return start.since(Half.of(today).previous().previous()).stream()
                .map(payout -> Map.entry(rules.apply(payout.municipality()).listDay(payout.half()), payout))
                .filter(payout -> today.isBefore(payout.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether holders may still be asked about today. */
    boolean isAskingTime() {
        return LocalTime.now(clock).isBefore(rhythm.checksUntil());
    }

    private boolean isDue(Half half, long municipality, PayoutPolicy policy) {
        var today = LocalDate.now(clock);
        var day = policy.askDay(half);
        return !day.isAfter(today)
                && today.isBefore(day.plusDays(LATEST_DAYS))
                && !start.wasBegun(half, municipality)
                && !start.wasTakenOver(half, municipality);
    }

    /** Whether another list has to be made; when a later half-year is paid already, that one takes over. */
    boolean isAnythingLeft(WorkReference payout) {
        return !start.wasTakenOver(payout.half(), payout.municipality())
                && balances.ofMunicipality(payout.municipality()).stream()
                                .mapToLong(Balance::dueWon)
                                .sum()
                        > 0;
    }

    static WorkReference of(DelegateExecution execution) {
        return WorkReference.parse(execution.getProcessBusinessKey());
    }
}
