package kr.carbonpoint.desk.web;

import java.util.List;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looking for a member, on the desk of the staff. */
@Component
@Order(0)
class MembersCard implements StaffCard {

    @Override
    public String title() {
        return "회원 찾기";
    }

    @Override
    public String link() {
        return "/staff/members";
    }

    @Override
    public String about() {
        return "접수번호, 아이디, 이름과 생년월일로 한 사람을 찾아요.";
    }

    @Override
    public List<Fact> facts(Staff staff) {
        return List.of();
    }
}
