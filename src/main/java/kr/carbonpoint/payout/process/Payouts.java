package kr.carbonpoint.payout.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import kr.carbonpoint.ledger.Balance;
import kr.carbonpoint.ledger.Balances;
import kr.carbonpoint.payout.PayoutPolicies;
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
        return Date.from(listDay(of(execution)).atStartOfDay(clock.getZone()).toInstant());
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
        return policies.owing().stream()
                .flatMap(municipality -> List.of(latest.previous(), latest).stream()
                        .filter(half -> isDue(half, municipality))
                        .map(half -> new WorkReference(PayoutStart.WORK, half, municipality)))
                .toList();
    }

    /** The pay-outs that are under way and whose list is not made yet, the next one first. */
    List<WorkReference> beforeTheList() {
        return start.since(Half.of(LocalDate.now(clock)).previous().previous()).stream()
                .filter(payout -> LocalDate.now(clock).isBefore(listDay(payout)))
                .sorted(Comparator.comparing(this::listDay))
                .toList();
    }

    /** Whether holders may still be asked about today. */
    boolean isAskingTime() {
        return LocalTime.now(clock).isBefore(rhythm.checksUntil());
    }

    private boolean isDue(Half half, long municipality) {
        var today = LocalDate.now(clock);
        var day = policies.of(municipality).askDay(half);
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

    private LocalDate listDay(WorkReference payout) {
        return policies.of(payout.municipality()).listDay(payout.half());
    }

    static WorkReference of(DelegateExecution execution) {
        return WorkReference.parse(execution.getProcessBusinessKey());
    }
}
