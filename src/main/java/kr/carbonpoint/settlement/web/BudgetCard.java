package kr.carbonpoint.settlement.web;

import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.settlement.BudgetUse;
import kr.carbonpoint.settlement.BudgetUses;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The budget on the desk of the staff: of the fiscal year that the latest half-year is paid from. */
@Component
@Order(4)
class BudgetCard implements StaffCard {

    private final BudgetUses uses;
    private final PastHalves halves;

    BudgetCard(BudgetUses uses, PastHalves halves) {
        this.uses = uses;
        this.halves = halves;
    }

    @Override
    public String title() {
        return "예산";
    }

    @Override
    public String link() {
        return "/staff/settlement#budget";
    }

    @Override
    public String about() {
        return "참여자에게 드릴 돈이 얼마나 남았는지 봐요.";
    }

    @Override
    public List<Fact> facts(Staff staff) {
        return facts(uses.of(halves.chosen(null), staff.municipality().id()));
    }

    static List<Fact> facts(BudgetUse use) {
        var facts = new ArrayList<Fact>();
        boolean limited = use.budget() != null;
        facts.add(new Fact(use.fiscalYear() + "년 예산", limited ? won(use.budget()) : "적지 않음 (한도 없음)", null));
        facts.add(awarded(use));
        facts.add(new Fact("그중 지급 명단에 있는 금액", won(use.reserved()), null));
        facts.add(new Fact("그중 지급한 금액", won(use.paid()), null));
        if (limited) {
            facts.add(new Fact("남은 예산", won(use.left()), null));
            facts.add(new Fact("예산을 기다리는 금액", won(use.waiting()), null));
        }
        return facts;
    }

    private static Fact awarded(BudgetUse use) {
        var label = "드리기로 한 금액";
        if (use.budget() == null || use.budget() == 0) {
            return new Fact(label, won(use.awarded()), null);
        }
        return new Fact(
                label,
                "%,d원 (예산의 %d%%)".formatted(use.awarded(), use.awarded() * 100 / use.budget()),
                null,
                new Gauge(Math.max(use.awarded(), 0), Math.max(use.budget(), use.awarded())));
    }

    private static String won(long won) {
        return "%,d원".formatted(won);
    }
}
