package kr.carbonpoint.settlement.web;

import java.util.List;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Settlement on the desk of the staff: how the latest half-year stands. */
@Component
@Order(2)
class SettlementCard implements StaffCard {

    private final SettlementRuns runs;
    private final PastHalves halves;

    SettlementCard(SettlementRuns runs, PastHalves halves) {
        this.runs = runs;
        this.halves = halves;
    }

    @Override
    public String title() {
        return "정산";
    }

    @Override
    public String link() {
        return "/staff/settlement";
    }

    @Override
    public String about() {
        return "반기마다 줄인 양을 계산해 포인트와 금액을 기록해요.";
    }

    @Override
    public List<Fact> facts(Staff staff) {
        var half = halves.chosen(null);
        var written = runs.of(half, staff.municipality().id());
        return List.of(new Fact(half.label(), written.isEmpty() ? "아직 정산하지 않음" : "정산함", null));
    }
}
