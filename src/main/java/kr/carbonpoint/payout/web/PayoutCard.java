package kr.carbonpoint.payout.web;

import java.util.List;
import kr.carbonpoint.payout.PayoutRun.State;
import kr.carbonpoint.payout.PayoutRuns;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pay-out on the desk of the staff: the lists that are under way. */
@Component
@Order(3)
class PayoutCard implements StaffCard {

    private final PayoutRuns runs;

    PayoutCard(PayoutRuns runs) {
        this.runs = runs;
    }

    @Override
    public String title() {
        return "지급";
    }

    @Override
    public String link() {
        return "/staff/payouts";
    }

    @Override
    public String about() {
        return "지급 명단과 은행 파일, 은행에서 온 결과를 다뤄요.";
    }

    @Override
    public List<Fact> facts(Staff staff) {
        return runs.of(staff.municipality().id()).stream()
                .filter(run -> run.state() != State.CLOSED)
                .map(run -> new Fact(
                        "%s %d차".formatted(run.half().label(), run.round()),
                        run.state().label(),
                        link() + "/" + run.id()))
                .toList();
    }
}
