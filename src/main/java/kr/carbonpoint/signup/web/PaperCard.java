package kr.carbonpoint.signup.web;

import java.util.List;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Paper forms on the desk of the staff. */
@Component
@Order(5)
class PaperCard implements StaffCard {

    @Override
    public String title() {
        return "종이 신청서";
    }

    @Override
    public String link() {
        return "/staff/paper";
    }

    @Override
    public String about() {
        return "방문·우편·팩스로 받은 가입 신청서를 대신 입력해요.";
    }

    @Override
    public List<Fact> facts(Staff staff) {
        return List.of();
    }
}
