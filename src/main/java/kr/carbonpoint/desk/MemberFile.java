package kr.carbonpoint.desk;

import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.desk.LookLog.Look;
import kr.carbonpoint.engine.TaskQueues.Work;
import kr.carbonpoint.membership.MemberChange;
import kr.carbonpoint.membership.Register.Entry;
import kr.carbonpoint.payout.PaymentState;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.settlement.ResourceResult;

/**
 * What a municipality knows of one member.
 *
 * @param contact {@code null} of those who left or moved away, as {@code address}
 * @param place name of an institution, or {@code null}
 * @param half of the {@code results}; {@code null} before the first settlement
 */
public record MemberFile(
        Entry entry,
        Contact contact,
        String address,
        String place,
        List<Meter> meters,
        List<MonthlyReadings.Line> readings,
        List<Half> halves,
        Half half,
        List<ResourceResult> results,
        List<PaymentState> payments,
        List<Work> tasks,
        List<MemberChange> changes,
        List<Look> looks) {

    /** How a resource is billed, and by whom ({@code null} where no supplier is). */
    public record Meter(String resource, String billing, String supplier, LocalDate since, LocalDate until) {}

    @Override
    public String toString() {
        return "MemberFile[" + entry.reference() + "]";
    }
}
