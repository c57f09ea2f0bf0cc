package kr.carbonpoint.notice.web;

import java.util.List;
import kr.carbonpoint.notice.DueMails;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Mails that were given up, of all municipalities: for administrators alone. */
@Controller
@Order(4)
class OutboxPage implements StaffCard {

    private final DueMails mails;

    OutboxPage(DueMails mails) {
        this.mails = mails;
    }

    @Override
    public String title() {
        return "메일";
    }

    @Override
    public String link() {
        return "/staff/mails";
    }

    @Override
    public String about() {
        return "여러 번 보내도 가지 않은 메일을 확인하고 다시 보내요.";
    }

    @Override
    public boolean isFor(Staff staff) {
        return staff.administrator();
    }

    @Override
    public List<Fact> facts(Staff staff) {
        return List.of(new Fact("보내지 못한 메일", "%,d통".formatted(mails.givenUp()), null));
    }

    @GetMapping("/staff/mails")
    String show(Staff staff, Model model) {
        refuseOthers(staff);
        model.addAttribute("givenUp", mails.givenUp());
        return "staff/mails";
    }

    @PostMapping("/staff/mails")
    String retry(Staff staff) {
        refuseOthers(staff);
        mails.retryGivenUp();
        return "redirect:/staff/mails";
    }

    private static void refuseOthers(Staff staff) {
        if (!staff.administrator()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
